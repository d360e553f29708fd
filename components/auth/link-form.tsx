"use client";
import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";

export interface LinkFormState {
  readonly email: string;
  readonly fields: Readonly<Record<string, string>>;
}

interface LinkFormProps {
  action: (state: LinkFormState, form: FormData) => Promise<LinkFormState>;
  /** where to go after signing in */
  next: string;
}

/** Asks for an address and sends a link to it. Works without JavaScript; paste and password managers welcome. */
export function LinkForm({ action, next }: LinkFormProps) {
  const t = useTranslations("auth");
  const [state, submit, isPending] = useActionState(action, { email: "", fields: {} });
  const error = state.fields.email ? t("signIn.badEmail") : undefined;
  return (
    <form action={submit} noValidate>
      <ErrorSummary title={t("signIn.problem")} errors={error ? [{ field: "email", message: error }] : []} />
      <input type="hidden" name="next" value={next} />
      <Field name="email" label={t("signIn.email")} hint={t("signIn.hint")} error={error}>
        {(wiring) => (
          <TextInput {...wiring} type="email" autoComplete="email" defaultValue={state.email} key={state.email} />
        )}
      </Field>
      <Button type="submit" variant="primary" size="lg" className="mt-6" disabled={isPending}>
        {t("signIn.send")}
      </Button>
    </form>
  );
}
