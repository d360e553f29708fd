"use client";
import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { type Asked, FeedbackFields } from "./feedback-fields";
import { FRESH, type WhyState } from "./why-state";

interface WhyFormProps {
  action: (state: WhyState, form: FormData) => Promise<WhyState>;
  /** of the feedback that is being completed, as hidden fields */
  about: Readonly<Record<"id" | "locale" | "article", string>>;
  asked: Asked;
  /** Of the document; written here because only the form knows whether it was refused (U-07). */
  title: string;
}

/** The reason, on its own page: where a form without scripts ends up. A refusal keeps what was typed. */
export function WhyForm({ action, about, asked, title }: WhyFormProps) {
  const t = useTranslations("help.feedback");
  const [state, post, isPending] = useActionState(action, FRESH);
  const sentence = (code: string) => (code === "too_long" ? t("tooLong", { limit: asked.limit }) : t("invalid"));
  const errors = Object.fromEntries(
    Object.entries(state.fields)
      .filter(([field]) => field === "reason" || field === "comment")
      .map(([field, code]) => [field, sentence(code)]),
  );
  const summary = Object.entries(errors).map(([field, message]) => ({ field, message }));
  const general = state.code === "too_many" ? t("tooMany") : t("failed");
  const shown = state.code && summary.length === 0 ? [{ field: "", message: general }] : summary;
  return (
    <form action={post} noValidate className="max-w-form space-y-6">
      <title>{shown.length > 0 ? t("errorTitle", { title }) : title}</title>
      <ErrorSummary key={`summary-${state.attempt}`} title={t("summary")} errors={shown} />
      {Object.entries({ ...about, helpful: "no" }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div key={`fields-${state.attempt}`} className="space-y-6">
        <FeedbackFields asked={asked} values={state.values} errors={errors} legendSize="hidden" />
      </div>
      <Button type="submit" variant="primary" disabled={isPending}>
        {isPending ? t("sending") : t("send")}
      </Button>
    </form>
  );
}
