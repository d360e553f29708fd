"use client";
import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useActionState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import type { Answers, Step } from "@/lib/triage/questions";
import { WizardConflict } from "./wizard-conflict";
import { useWizardErrors } from "./wizard-errors";
import { WizardQuestion } from "./wizard-question";
import { FRESH, type WizardAction } from "./wizard-state";
import { WizardTitle } from "./wizard-title";

interface WizardFormProps {
  step: Step;
  action: WizardAction;
  /** The draft's answers to this step when the page was made. */
  values: Answers;
  /** What travels along with the answers: draft, context, where to return. */
  carried: Readonly<Record<string, string>>;
  /** Stands above the question, below the error summary: the place on the path, a remark. */
  children?: ReactNode;
}

/**
 * One question and its Continue. Posts to the server action with or without JavaScript; what is wrong comes back
 * as codes and is shown on top, beside the field and in the title (U-07).
 */
export function WizardForm({ step, action, values, carried, children }: WizardFormProps) {
  const t = useTranslations("triage");
  const page = step.text[useLocale()];
  const [state, post, isPending] = useActionState(action, FRESH);
  const errors = useWizardErrors(step, state);
  const shown = state.values ?? values;
  return (
    <form action={post} noValidate className="max-w-form">
      <WizardTitle page={page} isError={state.attempt > 0} />
      <ErrorSummary
        key={`summary-${state.attempt}`}
        title={t(state.fields ? "errors.summary" : "errors.refused")}
        errors={errors.summary}
      />
      {state.code === "draft.stale" && state.seen ? <WizardConflict step={step} stored={state.seen} /> : null}
      {children}
      {Object.entries(carried).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="step" value={step.key} />
      <input type="hidden" name="seen" value={JSON.stringify(state.seen ?? values)} />
      {/* a new attempt is a new set of inputs: what was typed becomes what they start with */}
      <WizardQuestion key={`question-${state.attempt}`} step={step} values={shown} errors={errors.byField} />
      <div className="mt-8 flex flex-wrap items-center gap-x-5 gap-y-3">
        <Button type="submit" variant="primary" size="lg" disabled={isPending}>
          {isPending ? t("saving") : t("continue")}
        </Button>
        <p className="max-w-text text-sm text-muted">{t("saved")}</p>
      </div>
    </form>
  );
}
