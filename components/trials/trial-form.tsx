"use client";
import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { type AuthAction, FRESH } from "@/components/auth/auth-state";
import { AuthTitle } from "@/components/auth/auth-title";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";

const LINES = [
  { key: "name", label: "name", input: { autoComplete: "name" } },
  { key: "company", label: "company", input: { autoComplete: "organization" } },
  { key: "email", label: "email", input: { type: "email", inputMode: "email", autoComplete: "email" } },
  { key: "title", label: "titleField", input: { autoComplete: "off" } },
] as const;
const KNOWN = ["required", "too_long", "invalid", "email"] as const;

/** A visitor's question and where to confirm it. Keeps what was typed when it is refused; works without scripts. */
export function TrialForm({ action }: { action: AuthAction }) {
  const t = useTranslations("trials");
  const [state, post, isPending] = useActionState(action, FRESH);
  const errorOf = (key: string) => {
    const code = state.fields[key];
    return code ? t(`errors.${KNOWN.find((known) => known === code) ?? "invalid"}`) : undefined;
  };
  const errors = [...LINES.map(({ key }) => key), "question"].flatMap((field) => {
    const message = errorOf(field);
    return message ? [{ field, message }] : [];
  });
  return (
    <form action={post} noValidate className="max-w-form space-y-6">
      <AuthTitle page={t("title")} isError={state.attempt > 0} />
      <ErrorSummary key={`summary-${state.attempt}`} title={t("errors.summary")} errors={errors} />
      {LINES.map(({ key, label, input }) => (
        <Field
          key={key}
          name={key}
          label={t(`form.${label}`)}
          hint={key === "email" ? t("form.emailHint") : undefined}
          error={errorOf(key)}
        >
          {(wiring) => <TextInput {...wiring} {...input} key={state.attempt} defaultValue={state.values[key]} />}
        </Field>
      ))}
      <Field name="question" label={t("form.question")} hint={t("form.questionHint")} error={errorOf("question")}>
        {(wiring) => <TextArea {...wiring} key={state.attempt} defaultValue={state.values.question} />}
      </Field>
      <Button type="submit" variant="primary" size="lg" disabled={isPending}>
        {t(isPending ? "form.sending" : "form.submit")}
      </Button>
    </form>
  );
}
