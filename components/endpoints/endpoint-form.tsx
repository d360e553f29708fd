"use client";
import { useLocale, useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { CheckboxCards } from "@/components/ui/checkbox-cards";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import type { EndpointType } from "@/lib/endpoints/schema";
import type { Kind } from "@/lib/notifications/schema";
import { type EndpointAction, type EndpointState, FRESH_ENDPOINT } from "./endpoint-state";
import { SecretNotice } from "./secret-notice";

interface EndpointFormProps {
  add: EndpointAction;
  /** one: there is nothing to choose */
  types: readonly EndpointType[];
  kinds: readonly Kind[];
}

/** A new address to tell. A refusal keeps what was typed; works without scripts. */
export function EndpointForm({ add, types, kinds }: EndpointFormProps) {
  const t = useTranslations("endpoints");
  const [state, post, isPending] = useActionState(add, FRESH_ENDPOINT);
  const errorOf = useErrors(state);
  const wrong = ["type", "name", "url", "secret", "kinds"].flatMap((name) => {
    const message = errorOf(name);
    return message ? [{ field: `new-${name}`, message }] : [];
  });
  const whole = state.code && wrong.length === 0 ? [{ field: "", message: t(refusalOf(state.code)) }] : [];
  return (
    <form action={post} noValidate className="max-w-form space-y-5">
      <ErrorSummary key={`summary-${state.attempt}`} title={t("errors.summary")} errors={[...wrong, ...whole]} />
      <div role="status" className="empty:hidden">
        {state.secret ? <SecretNotice secret={state.secret} /> : null}
        {state.done && !state.secret ? <Notice tone="success" title={t("added")} /> : null}
      </div>
      <Fields key={state.attempt} state={state} types={types} kinds={kinds} errorOf={errorOf} />
      <Button type="submit" variant="primary" disabled={isPending}>
        {isPending ? t("saving") : t("add")}
      </Button>
    </form>
  );
}

type FieldsProps = Omit<EndpointFormProps, "add"> & {
  state: EndpointState;
  errorOf: (name: string) => string | undefined;
};

function Fields({ state, types, kinds, errorOf }: FieldsProps) {
  const t = useTranslations("endpoints");
  const news = useTranslations("notifications.short");
  const locale = useLocale();
  const hasBots = types.length > 1;
  const [only] = types;
  return (
    <div className="space-y-5">
      {hasBots ? (
        <Field name="type" id="new-type" label={t("type")} error={errorOf("type")}>
          {(wiring) => (
            <Select
              {...wiring}
              options={types.map((value) => ({ value, label: t(`types.${value}`) }))}
              defaultValue={state.values.type}
            />
          )}
        </Field>
      ) : (
        <input type="hidden" name="type" value={only} />
      )}
      <Field name="name" id="new-name" label={t("name")} hint={t("nameHint")} error={errorOf("name")}>
        {(wiring) => <TextInput {...wiring} defaultValue={state.values.name} autoComplete="off" />}
      </Field>
      <Field name="url" id="new-url" label={t("url")} hint={t("urlHint")} error={errorOf("url")}>
        {(wiring) => <TextInput {...wiring} type="url" defaultValue={state.values.url} autoComplete="off" />}
      </Field>
      {hasBots ? (
        <>
          <Field
            name="secret"
            id="new-secret"
            label={t("botSecret")}
            hint={t("botSecretHint")}
            error={errorOf("secret")}
            optional={t("optional")}
          >
            {(wiring) => <TextInput {...wiring} autoComplete="off" />}
          </Field>
          <Field name="locale" id="new-locale" label={t("language")} hint={t("languageHint")}>
            {(wiring) => (
              <Select
                {...wiring}
                options={(["zh", "en"] as const).map((value) => ({ value, label: t(`languages.${value}`) }))}
                defaultValue={state.values.locale ?? locale}
              />
            )}
          </Field>
        </>
      ) : (
        <input type="hidden" name="locale" value={locale} />
      )}
      <CheckboxCards
        id="new-kinds"
        name="kinds"
        legend={t("kinds")}
        error={errorOf("kinds")}
        options={kinds.map((value) => ({ value, label: news(value) }))}
        values={state.kinds ?? kinds}
      />
    </div>
  );
}

const KNOWN = ["too_long", "not_https", "private", "not_theirs"] as const;

function useErrors({ fields }: EndpointState): (name: string) => string | undefined {
  const t = useTranslations("endpoints.errors");
  return (name) => {
    const code = fields[name];
    if (!code) return undefined;
    if (code === "required") return t(`required.${REQUIRED.find((known) => known === name) ?? "name"}`);
    return t(KNOWN.find((known) => known === code) ?? "invalid");
  };
}

const REQUIRED = ["name", "url", "kinds"] as const;
const refusalOf = (code: string) => (code === "endpoint.too_many" ? "errors.tooMany" : "errors.forbidden");
