"use client";
import { useLocale, useTranslations } from "next-intl";
import type { Step } from "@/lib/triage/questions";
import type { WizardState } from "./wizard-state";

interface WizardErrors {
  readonly byField: Readonly<Record<string, string>>;
  /** In the order of the page; a refusal of the whole post has no field. */
  readonly summary: readonly { readonly field: string; readonly message: string }[];
}

/** Codes become sentences once, so that the summary and the field say the same words (U-07). */
export function useWizardErrors(step: Step, state: WizardState): WizardErrors {
  const sentence = useFieldSentence(step);
  const refusal = useRefusalSentence();
  const codes = state.fields ?? {};
  const keys = step.kind === "words" ? step.fields.map((field) => field.key) : [step.key];
  const wrong = keys.flatMap((field) => {
    const code = codes[field];
    return code ? [{ field, message: sentence(field, code) }] : [];
  });
  const whole = state.code && !state.fields ? [{ field: "", message: refusal(state.code) }] : [];
  return {
    byField: Object.fromEntries(wrong.map(({ field, message }) => [field, message])),
    summary: state.code === "draft.stale" ? [] : [...whole, ...wrong],
  };
}

function useFieldSentence(step: Step) {
  const t = useTranslations("triage.errors");
  const locale = useLocale();
  return (key: string, code: string): string => {
    if (step.kind !== "words") return t("choiceMissing", { question: step.text[locale] });
    const field = step.fields.find((candidate) => candidate.key === key);
    const values = { field: field?.label[locale] ?? key, limit: field?.maxLength ?? 0 };
    return code === "words.tooLong" ? t("wordsTooLong", values) : t("wordsMissing", values);
  };
}

/** Refusals of a whole post, as sentences that say what to do next. */
export function useRefusalSentence() {
  const t = useTranslations("triage.refused");
  return (code: string): string => {
    switch (code) {
      case "forbidden":
        return t("forbidden");
      case "tier.no_tickets":
        return t("tierNoTickets");
      case "idempotency.conflict":
        return t("conflict");
      case "unreachable":
        return t("unreachable");
      case "unauthenticated":
        return t("signedOut");
      case "draft.incomplete":
        return t("incomplete");
      default:
        return t("other");
    }
  };
}
