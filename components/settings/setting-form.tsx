"use client";
import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { FRESH, type SettingAction } from "./setting-state";

export interface SettingField {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** "when": a minute in the vendor's zone */
  readonly kind: "line" | "when" | "choice";
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  readonly isOptional?: boolean;
  /** stands in it at first */
  readonly initial?: string;
}

interface SettingFormProps {
  /** tells the fields of forms on one page apart */
  id: string;
  action: SettingAction;
  fields: readonly SettingField[];
  submit: string;
  done: string;
}

const KNOWN = [
  ...(["required", "too_long", "invalid", "future", "past", "order"] as const),
  ...(["key", "timezone", "email", "taken", "time", "last_lead"] as const),
];

/** A few fields and a button. A refusal keeps what was typed and says what to do; works without scripts. */
export function SettingForm({ id, action, fields, submit, done }: SettingFormProps) {
  const t = useTranslations("settings");
  const [state, post, isPending] = useActionState(action, FRESH);
  const errorOf = (name: string) => {
    const code = state.fields[name];
    return code ? t(`errors.${KNOWN.find((known) => known === code) ?? "invalid"}`) : undefined;
  };
  const wrong = fields.flatMap(({ name }) => {
    const message = errorOf(name);
    return message ? [{ field: `${id}-${name}`, message }] : [];
  });
  const whole =
    state.code && wrong.length === 0 ? [{ field: "", message: t(`refusals.${refusalOf(state.code)}`) }] : [];
  return (
    <form action={post} noValidate className="max-w-form space-y-5">
      <ErrorSummary key={`summary-${state.attempt}`} title={t("errors.summary")} errors={[...wrong, ...whole]} />
      <div role="status" className="empty:hidden">
        {state.done ? <Notice tone="success" title={done} /> : null}
      </div>
      <div key={state.attempt} className="space-y-5">
        {fields.map(({ name, label, hint, kind, options = [], isOptional, initial }) => (
          <Field
            key={name}
            id={`${id}-${name}`}
            name={name}
            label={label}
            hint={hint}
            error={errorOf(name)}
            optional={isOptional ? t("optional") : undefined}
          >
            {(wiring) =>
              kind === "choice" ? (
                <Select {...wiring} options={options} defaultValue={state.values[name] ?? initial} />
              ) : (
                <TextInput
                  {...wiring}
                  type={kind === "when" ? "datetime-local" : "text"}
                  autoComplete="off"
                  defaultValue={state.values[name] ?? initial}
                />
              )
            }
          </Field>
        ))}
      </div>
      <Button type="submit" disabled={isPending}>
        {isPending ? t("sending") : submit}
      </Button>
    </form>
  );
}

const REFUSALS = { forbidden: "forbidden", unauthenticated: "unauthenticated", "incident.ended": "ended" } as const;
const refusalOf = (code: string) => REFUSALS[code as keyof typeof REFUSALS] ?? "forbidden";
