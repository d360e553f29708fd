"use client";
import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { FRESH_MEMBER, type MemberAction } from "./member-state";

const FIELDS = ["email", "name", "role"] as const;
const CODES = ["required", "too_long", "email", "known"] as const;

/** Asks somebody to join, by mail. A refusal keeps what was typed; works without scripts. */
export function InviteForm({ invite }: { invite: MemberAction }) {
  const t = useTranslations("members");
  const roles = useTranslations("common.account.roles");
  const [state, post, isPending] = useActionState(invite, FRESH_MEMBER);
  const errorOf = (name: string) => {
    const code = state.fields[name];
    return code ? t(`errors.${CODES.find((known) => known === code) ?? "invalid"}`) : undefined;
  };
  const wrong = FIELDS.flatMap((name) => {
    const message = errorOf(name);
    return message ? [{ field: `invite-${name}`, message }] : [];
  });
  const refused = state.code === "invitation.too_many" ? "tooMany" : "forbidden";
  const whole = state.code && wrong.length === 0 ? [{ field: "", message: t(`errors.${refused}`) }] : [];
  return (
    <form action={post} noValidate className="max-w-form space-y-5">
      <ErrorSummary key={`summary-${state.attempt}`} title={t("errors.summary")} errors={[...wrong, ...whole]} />
      <div role="status" className="empty:hidden">
        {state.done ? <Notice tone="success" title={t("invited")} /> : null}
      </div>
      <div key={state.attempt} className="space-y-5">
        <Field name="email" id="invite-email" label={t("email")} error={errorOf("email")}>
          {(wiring) => <TextInput {...wiring} type="email" autoComplete="off" defaultValue={state.values.email} />}
        </Field>
        <Field name="name" id="invite-name" label={t("name")} hint={t("nameHint")} error={errorOf("name")}>
          {(wiring) => <TextInput {...wiring} autoComplete="off" defaultValue={state.values.name} />}
        </Field>
        <Field name="role" id="invite-role" label={t("role")} hint={t("roleHint")} error={errorOf("role")}>
          {(wiring) => (
            <Select
              {...wiring}
              options={(["member", "viewer", "owner"] as const).map((value) => ({ value, label: roles(value) }))}
              defaultValue={state.values.role ?? "member"}
            />
          )}
        </Field>
      </div>
      <Button type="submit" variant="primary" disabled={isPending}>
        {isPending ? t("sending") : t("invite")}
      </Button>
    </form>
  );
}
