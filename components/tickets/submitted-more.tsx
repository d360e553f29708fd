"use client";
import { useLocale, useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { CheckboxCards } from "@/components/ui/checkbox-cards";
import { Disclosure } from "@/components/ui/disclosure";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { RadioCards } from "@/components/ui/radio-cards";
import { TextArea } from "@/components/ui/text-area";
import type { Step } from "@/lib/triage/questions";
import { FRESH, type TicketAction } from "./action-state";

interface SubmittedMoreProps {
  steps: readonly Step[];
  action: TicketAction;
  /** Name of the field for free words. */
  more: string;
}

/** What was passed by to file quickly can follow now: the clocks run already, and it helps to confirm sooner (R32). */
export function SubmittedMore({ steps, action, more }: SubmittedMoreProps) {
  const t = useTranslations("drafts.more");
  const [state, post, isPending] = useActionState(action, FRESH);
  const errors = state.code ? [{ field: more, message: t(problemOf(state.code)) }] : [];
  if (state.done) {
    return (
      <Notice tone="success" role="status" title={t("done")} className="mt-10">
        {t("doneBody")}
      </Notice>
    );
  }
  if (steps.length === 0) return null;
  return (
    <Panel title={t("title")} className="mt-10 max-w-form">
      <p className="text-muted">{t("lead")}</p>
      <form key={state.attempt} action={post} noValidate className="mt-4 space-y-4">
        <ErrorSummary key={state.attempt} title={t("refused")} errors={errors} />
        {steps.map((step) => (
          <Question key={step.key} step={step} given={state.values[step.key]} />
        ))}
        <Field name={more} label={t("words")} hint={t("wordsHint")}>
          {(wiring) => <TextArea {...wiring} rows={3} maxLength={5000} defaultValue={state.values[more]} />}
        </Field>
        <Button type="submit" variant="primary" disabled={isPending}>
          {t("send")}
        </Button>
      </form>
    </Panel>
  );
}

function Question({ step, given }: { step: Step; given: string | undefined }) {
  const locale = useLocale();
  if (step.kind === "words") return null;
  const asked = {
    name: step.key,
    legend: step.text[locale],
    legendSize: "hidden" as const,
    options: step.options.map(({ key, text }) => ({ value: key, label: text[locale] })),
  };
  return (
    <Disclosure summary={step.text[locale]} open={Boolean(given)}>
      {step.kind === "choice" ? (
        <RadioCards {...asked} value={given} />
      ) : (
        <CheckboxCards {...asked} values={given?.split(",")} />
      )}
    </Disclosure>
  );
}

function problemOf(code: string): "nothing" | "signedOut" | "failed" {
  if (code === "invalid") return "nothing";
  return code === "unauthenticated" ? "signedOut" : "failed";
}
