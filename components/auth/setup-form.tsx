"use client";
import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";

export interface SetupState {
  readonly name: string;
  readonly email: string;
  readonly fields: Readonly<Record<string, string>>;
}

interface SetupFormProps {
  action: (state: SetupState, form: FormData) => Promise<SetupState>;
  token: string;
}

/** Name and address of the first lead. What was typed stays when it is refused. */
export function SetupForm({ action, token }: SetupFormProps) {
  const t = useTranslations("auth");
  const [state, submit, isPending] = useActionState(action, { name: "", email: "", fields: {} });
  const problems = {
    name: state.fields.name ? t("setup.badName") : undefined,
    email: state.fields.email ? t("signIn.badEmail") : undefined,
    form: state.fields.form ? t("setup.spent") : undefined,
  };
  const errors = Object.entries(problems).flatMap(([field, message]) =>
    message ? [{ field: field === "form" ? "" : field, message }] : [],
  );
  return (
    <form action={submit} noValidate className="max-w-form space-y-6">
      <ErrorSummary title={t("signIn.problem")} errors={errors} />
      <input type="hidden" name="token" value={token} />
      <Field name="name" label={t("setup.name")} hint={t("setup.nameHint")} error={problems.name}>
        {(wiring) => <TextInput {...wiring} autoComplete="name" defaultValue={state.name} key={state.name} />}
      </Field>
      <Field name="email" label={t("signIn.email")} hint={t("setup.emailHint")} error={problems.email}>
        {(wiring) => (
          <TextInput {...wiring} type="email" autoComplete="email" defaultValue={state.email} key={state.email} />
        )}
      </Field>
      <Button type="submit" variant="primary" size="lg" disabled={isPending}>
        {t("setup.button")}
      </Button>
    </form>
  );
}
