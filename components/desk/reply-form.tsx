"use client";
import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import type { CannedReply } from "@/lib/desk/schema";
import { FRESH_REPLY, type ReplyState } from "./reply-state";

interface ReplyFormProps {
  /** absent: a new one */
  reply?: CannedReply;
  locale: CannedReply["locale"];
  keep: (state: ReplyState, form: FormData) => Promise<ReplyState>;
}

/** One kept reply to write or change. Works without scripts. */
export function ReplyForm({ reply, locale, keep }: ReplyFormProps) {
  const t = useTranslations("desk.replies");
  const [state, post, isPending] = useActionState(keep, FRESH_REPLY);
  const id = (name: string) => `${reply?.id ?? "new"}-${name}`;
  const given = state.values ?? reply ?? { name: "", body: "", locale };
  const error = (name: string) => (state.errors[name] ? t(`errors.${errorKey(state.errors[name])}`) : undefined);
  const summary = Object.keys(state.errors).map((name) => ({
    field: name === "form" ? "" : id(name),
    message: error(name) ?? t("errors.failed"),
  }));
  return (
    <form action={post} noValidate className="max-w-form space-y-5">
      <ErrorSummary key={`summary-${state.attempt}`} title={t("summary")} errors={summary} />
      {state.done ? (
        <Notice role="status" tone="success">
          {t(state.done)}
        </Notice>
      ) : null}
      {reply ? <input type="hidden" name="id" value={reply.id} /> : null}
      <div key={`fields-${state.attempt}`} className="space-y-5">
        <Field name="name" id={id("name")} label={t("name")} error={error("name")}>
          {(wiring) => <TextInput {...wiring} defaultValue={given.name} />}
        </Field>
        <Field name="locale" id={id("locale")} label={t("locale")} error={error("locale")}>
          {(wiring) => (
            <Select
              {...wiring}
              defaultValue={given.locale}
              options={(["zh", "en"] as const).map((value) => ({ value, label: t(`languages.${value}`) }))}
            />
          )}
        </Field>
        <Field name="body" id={id("body")} label={t("body")} error={error("body")}>
          {(wiring) => <TextArea {...wiring} defaultValue={given.body} rows={6} />}
        </Field>
      </div>
      <div className="flex flex-wrap gap-3">
        <Button type="submit" variant="primary" disabled={isPending}>
          {t("save")}
        </Button>
        {reply ? (
          <Button type="submit" name="act" value="delete" disabled={isPending}>
            {t("delete")}
          </Button>
        ) : null}
      </div>
    </form>
  );
}

const ERRORS = ["required", "too_long", "taken"] as const;
const errorKey = (code: string | undefined) => ERRORS.find((known) => known === code) ?? "failed";
