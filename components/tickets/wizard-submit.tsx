"use client";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { SaveStatus } from "@/components/drafts/save-status";
import { useDraft } from "@/components/drafts/use-draft";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { CONTEST } from "@/lib/triage/side-steps";
import { useSturdyAction } from "./use-sturdy-action";
import { useRefusalSentence } from "./wizard-errors";
import type { WizardAction } from "./wizard-state";
import { WizardTitle } from "./wizard-title";

interface WizardSubmitProps {
  submit: WizardAction;
  discard: (form: FormData) => Promise<void>;
  draft: string;
  /** Names this submission: the same key is the same ticket, however often it arrives (F-03). */
  idempotencyKey: string;
  contestLimit: number;
  /** The protest as the draft holds it. */
  contest: string;
  /** The zone the reader lives in. */
  zone: string;
  /** Answers, severity, times and scope, as made on the server. */
  children: ReactNode;
}

/** The check page's one form: what is about to be sent, one sentence of protest, and the button (U-03). */
export function WizardSubmit(props: WizardSubmitProps) {
  const { submit, discard, draft, idempotencyKey, contestLimit, zone, children } = props;
  const t = useTranslations("triage");
  const refusal = useRefusalSentence();
  const [state, post, isPending] = useSturdyAction(submit);
  const contestError = state.fields?.contest ? t("errors.contestTooLong", { limit: contestLimit }) : undefined;
  const whole = state.code && !contestError ? [{ field: "", message: refusal(state.code) }] : [];
  const errors = contestError ? [{ field: "contest", message: contestError }] : whole;
  const [contest] = useState(props.contest);
  const words = useDraft({ id: draft, step: CONTEST, stored: { contest }, attempt: state.attempt, isConflict: false });
  return (
    <form ref={words.form} action={post} onInput={words.onInput} onSubmit={words.posting} noValidate>
      <WizardTitle page={t("check.title")} isError={errors.length > 0} />
      <ErrorSummary key={state.attempt} title={t(contestError ? "errors.summary" : "errors.refused")} errors={errors} />
      <input type="hidden" name="draft" value={draft} />
      <input type="hidden" name="key" value={idempotencyKey} />
      {children}
      <div key={`contest-${state.attempt}-${words.shown.generation}`} className="mt-10 max-w-form">
        <Field
          name="contest"
          label={t("severity.contest")}
          hint={t("severity.contestHint")}
          optional={t("optional")}
          error={contestError}
        >
          {(wiring) => (
            <TextInput
              {...wiring}
              defaultValue={words.shown.values?.contest ?? state.values?.contest ?? contest}
              autoComplete="off"
            />
          )}
        </Field>
        <SaveStatus state={words.state} isRestored={words.shown.isRestored} zone={zone} />
      </div>
      <p className="mt-8 max-w-text text-muted">{t("check.submitLead")}</p>
      <div className="mt-3">
        <Button type="submit" variant="primary" size="lg" disabled={isPending}>
          {isPending ? t("check.submitting") : t("check.submit")}
        </Button>
      </div>
      <div className="mt-10 border-t border-line pt-4">
        <Button type="submit" formAction={discard} size="sm">
          {t("check.discard")}
        </Button>
      </div>
    </form>
  );
}
