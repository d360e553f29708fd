"use client";
import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { type AuthAction, FRESH } from "./auth-state";
import { AuthTitle } from "./auth-title";
import { useFieldSentence } from "./field-sentence";

const FIELDS = [
  { key: "name", input: { autoComplete: "name" } },
  { key: "email", input: { type: "email", inputMode: "email", autoComplete: "email", spellCheck: false } },
] as const;

/** Name and address of the first lead; the one-time token travels along. */
export function SetupForm({ action, token }: { action: AuthAction; token: string }) {
  const t = useTranslations("auth");
  const sentence = useFieldSentence();
  const [state, post, isPending] = useActionState(action, FRESH);
  const errorOf = (key: "name" | "email") => {
    const code = state.fields[key];
    return code ? sentence(key, code) : undefined;
  };
  const errors = FIELDS.flatMap(({ key }) => {
    const message = errorOf(key);
    return message ? [{ field: key, message }] : [];
  });
  return (
    <form action={post} noValidate className="max-w-form">
      <AuthTitle page={t("setup.title")} isError={state.attempt > 0} />
      <ErrorSummary key={`summary-${state.attempt}`} title={t("errors.summary")} errors={errors} />
      <input type="hidden" name="token" value={token} />
      <div className="space-y-6">
        {FIELDS.map(({ key, input }) => (
          <Field key={key} name={key} label={t(`setup.${key}`)} hint={t(`setup.${key}Hint`)} error={errorOf(key)}>
            {(wiring) => <TextInput {...wiring} {...input} key={state.attempt} defaultValue={state.values[key]} />}
          </Field>
        ))}
      </div>
      <Button type="submit" variant="primary" size="lg" className="mt-8" disabled={isPending}>
        {isPending ? t("setup.submitting") : t("setup.submit")}
      </Button>
    </form>
  );
}
