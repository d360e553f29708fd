"use client";
import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { CheckboxCards } from "@/components/ui/checkbox-cards";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Secret } from "@/components/ui/secret";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { FRESH_TOKEN, type TokenAction, type TokenState } from "./token-state";

interface TokenFormProps {
  make: TokenAction;
  scopes: readonly ("tickets" | "report" | "account")[];
  lifetimes: readonly number[];
  /** where programs ask, for the example */
  origin: string;
}

const FIELDS = ["name", "scopes", "days"] as const;

/** A new token, shown once when it is made. A refusal keeps what was typed; works without scripts. */
export function TokenForm({ make, scopes, lifetimes, origin }: TokenFormProps) {
  const t = useTranslations("tokens");
  const [state, post, isPending] = useActionState(make, FRESH_TOKEN);
  const errorOf = useErrors(state);
  const wrong = FIELDS.flatMap((name) => {
    const message = errorOf(name);
    return message ? [{ field: `token-${name}`, message }] : [];
  });
  const refused = state.code === "token.too_many" ? "tooMany" : "forbidden";
  const whole = state.code && wrong.length === 0 ? [{ field: "", message: t(`errors.${refused}`) }] : [];
  return (
    <form action={post} noValidate className="max-w-form space-y-5">
      <ErrorSummary key={`summary-${state.attempt}`} title={t("errors.summary")} errors={[...wrong, ...whole]} />
      <div role="status" className="empty:hidden">
        {state.secret ? (
          <Notice tone="success" title={t("made.title")}>
            <p>{t("made.body")}</p>
            <Secret text={state.secret} />
            <p className="mt-3">{t("made.example")}</p>
            <Secret text={`curl -H "Authorization: Bearer ${state.secret}" ${origin}/api/v1/tickets`} />
          </Notice>
        ) : null}
      </div>
      <div key={state.attempt} className="space-y-5">
        <Field name="name" id="token-name" label={t("name")} hint={t("nameHint")} error={errorOf("name")}>
          {(wiring) => <TextInput {...wiring} autoComplete="off" defaultValue={state.values.name} />}
        </Field>
        <CheckboxCards
          id="token-scopes"
          name="scopes"
          legend={t("scopes")}
          error={errorOf("scopes")}
          options={scopes.map((value) => ({ value, label: t(`scope.${value}`) }))}
          values={state.scopes ?? []}
        />
        <Field name="days" id="token-days" label={t("days")} error={errorOf("days")}>
          {(wiring) => (
            <Select
              {...wiring}
              options={lifetimes.map((days) => ({ value: String(days), label: t("lifetime", { days }) }))}
              defaultValue={state.values.days ?? "90"}
            />
          )}
        </Field>
      </div>
      <Button type="submit" variant="primary" disabled={isPending}>
        {isPending ? t("making") : t("make")}
      </Button>
    </form>
  );
}

function useErrors({ fields }: TokenState): (name: (typeof FIELDS)[number]) => string | undefined {
  const t = useTranslations("tokens.errors");
  return (name) => {
    const code = fields[name];
    if (!code) return undefined;
    if (code === "too_long") return t("too_long");
    if (name === "scopes") return t("scopes");
    return t(code === "required" ? "required" : "invalid");
  };
}
