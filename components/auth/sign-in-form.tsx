"use client";
import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { useVendorFacts } from "@/components/frame/facts";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { type AuthAction, FRESH } from "./auth-state";
import { AuthTitle } from "./auth-title";
import { useFieldSentence } from "./field-sentence";

/** Asks for an address and nothing else: no password, no puzzle, paste allowed. Works without JavaScript. */
export function SignInForm({ action, next }: { action: AuthAction; next: string }) {
  const t = useTranslations("auth");
  const sentence = useFieldSentence();
  const { name: vendor } = useVendorFacts();
  const [state, post, isPending] = useActionState(action, FRESH);
  const error = state.fields.email ? sentence("email", state.fields.email) : undefined;
  return (
    <form action={post} noValidate className="max-w-form">
      <AuthTitle page={t("signIn.title")} isError={state.attempt > 0} />
      <ErrorSummary
        key={`summary-${state.attempt}`}
        title={t("errors.summary")}
        errors={error ? [{ field: "email", message: error }] : []}
      />
      <input type="hidden" name="next" value={next} />
      <Field name="email" label={t("signIn.email")} hint={t("signIn.emailHint", { vendor })} error={error}>
        {(wiring) => (
          <TextInput
            {...wiring}
            key={state.attempt}
            type="email"
            inputMode="email"
            autoComplete="email"
            spellCheck={false}
            defaultValue={state.values.email}
          />
        )}
      </Field>
      <Button type="submit" variant="primary" size="lg" className="mt-6" disabled={isPending}>
        {isPending ? t("signIn.sending") : t("signIn.send")}
      </Button>
    </form>
  );
}
