"use client";
import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { RadioCards } from "@/components/ui/radio-cards";
import { TextArea } from "@/components/ui/text-area";
import type { FeedbackPost, Reason } from "@/lib/learning/schema";

/** What may be said: handed down by the server, so that the browser loads no validator for it. */
export interface Asked {
  readonly reasons: readonly Reason[];
  readonly limit: number;
}

export type Said = Pick<FeedbackPost, "reason" | "comment">;

interface FeedbackFieldsProps {
  asked: Asked;
  values?: Readonly<Record<string, string>>;
  errors?: Readonly<Record<string, string>>;
  /** "hidden" where the page's own heading asks already */
  legendSize?: "field" | "hidden";
}

/** Why an article did not help: one of the usual reasons, or in words, or both, or neither. */
export function FeedbackFields({ asked, values = {}, errors = {}, legendSize }: FeedbackFieldsProps) {
  const t = useTranslations("help.feedback");
  return (
    <>
      <RadioCards
        name="reason"
        legend={t("reason")}
        legendSize={legendSize}
        options={asked.reasons.map((reason) => ({ value: reason, label: t(`reasons.${reason}`) }))}
        value={values.reason}
        error={errors.reason}
      />
      <Field
        name="comment"
        label={t("comment")}
        optional={t("optional")}
        hint={t("commentHint", { limit: asked.limit })}
        error={errors.comment}
      >
        {(wiring) => <TextArea {...wiring} rows={3} maxLength={asked.limit} defaultValue={values.comment} />}
      </Field>
    </>
  );
}
