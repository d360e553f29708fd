"use client";
import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useState } from "react";
import { valuesIn } from "@/components/drafts/form-values";
import { SaveStatus } from "@/components/drafts/save-status";
import type { SaveState } from "@/components/drafts/saver";
import { useDraft } from "@/components/drafts/use-draft";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import type { Answers, Step } from "@/lib/triage/questions";
import { useSturdyAction } from "./use-sturdy-action";
import { WizardConflict } from "./wizard-conflict";
import { useWizardErrors } from "./wizard-errors";
import { WizardQuestion } from "./wizard-question";
import type { WizardAction } from "./wizard-state";
import { WizardTitle } from "./wizard-title";

export interface QuestionFormProps {
  step: Step;
  action: WizardAction;
  /** The draft's answers to this step when the page was made. */
  values: Answers;
  /** What travels along with the answers: draft, context, where to return. */
  carried: Readonly<Record<string, string>>;
  /** The zone the reader lives in. */
  zone: string;
  /** Told what the form holds, whenever it changes by the reader's hand. */
  onGiven?: (given: Answers) => void;
  /** Stands above the question, below the error summary: the place on the path, a remark. */
  children?: ReactNode;
}

/**
 * One question and its Continue. Posts to the server action with or without JavaScript; what is wrong comes back
 * as codes and is shown on top, beside the field and in the title (U-07). What is typed is saved as it is typed (U-05).
 */
export function QuestionForm(props: QuestionFormProps) {
  const { step, action, carried, zone, onGiven, children } = props;
  // What this page has shown stays what it has shown, whatever a later rendering brings: a merge stands on it.
  const [values] = useState(props.values);
  const t = useTranslations("triage");
  const page = step.text[useLocale()];
  const [state, post, isPending] = useSturdyAction(action);
  const errors = useWizardErrors(step, state);
  const seen = state.seen ?? values;
  const isConflict = state.code === "draft.stale";
  const draft = useDraft({ id: carried.draft, step, stored: seen, attempt: state.attempt, isConflict });
  const conflict = conflictIn(draft.state) ?? (isConflict && draft.state.is === "untouched" ? state.seen : undefined);
  // The post says what this page has seen and sent, so that its own saves are not taken for somebody else's.
  const posting = ({ currentTarget }: FormEvent<HTMLFormElement>) => {
    const known = currentTarget.elements.namedItem("known");
    if (known instanceof HTMLInputElement) known.value = JSON.stringify([...draft.posting(), conflict ?? seen]);
  };
  const given = ({ currentTarget }: FormEvent<HTMLFormElement>) => {
    draft.onInput();
    onGiven?.(valuesIn(currentTarget, step));
  };
  return (
    <form ref={draft.form} action={post} onInput={given} onSubmit={posting} noValidate className="max-w-form">
      <WizardTitle page={page} isError={state.attempt > 0} />
      <ErrorSummary
        key={`summary-${state.attempt}`}
        title={t(state.fields ? "errors.summary" : "errors.refused")}
        errors={errors.summary}
      />
      {conflict ? <WizardConflict step={step} stored={conflict} {...draft} /> : null}
      {children}
      {Object.entries(carried).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="step" value={step.key} />
      <input type="hidden" name="known" defaultValue={JSON.stringify([seen])} />
      {/* a new attempt is a new set of inputs: what was typed becomes what they start with */}
      <WizardQuestion
        key={`question-${state.attempt}-${draft.shown.generation}`}
        step={step}
        values={draft.shown.values ?? state.values ?? values}
        errors={errors.byField}
      />
      <div className="mt-8 flex flex-wrap items-center gap-x-5 gap-y-3">
        <Button type="submit" variant="primary" size="lg" disabled={isPending}>
          {isPending ? t("saving") : t("continue")}
        </Button>
        <SaveStatus state={draft.state} isRestored={draft.shown.isRestored} zone={zone}>
          {t("saved")}
        </SaveStatus>
      </div>
    </form>
  );
}

const conflictIn = (state: SaveState) => (state.is === "conflict" ? state.stored : undefined);
