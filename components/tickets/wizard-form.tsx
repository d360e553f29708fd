"use client";
import { useState } from "react";
import { QuestionForm, type QuestionFormProps } from "./question-form";
import { WizardDeflection } from "./wizard-deflection";
import { WizardPreview, type WizardPreviewProps } from "./wizard-preview";

interface WizardFormProps extends QuestionFormProps {
  /** What the answers promise; left out where nothing can be promised. */
  promise?: Pick<WizardPreviewProps, "preview" | "tier" | "owned">;
  /** Given where articles may still settle it: not for an S1 (U-04). */
  deflection?: { readonly discard: (form: FormData) => Promise<void> };
}

/** One question, and beside it what its answer leads to: the promise so far, and articles that may settle it. */
export function WizardForm({ promise, deflection, ...question }: WizardFormProps) {
  const { step, values, zone, carried } = question;
  const [given, give] = useState(values);
  const chosen = step.kind === "choice" ? given[step.key] : undefined;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-14 gap-y-12 lg:grid-cols-[minmax(0,36rem)_minmax(0,1fr)]">
      <QuestionForm {...question} onGiven={give} />
      <div className="max-w-form space-y-10">
        {deflection && step.kind === "words" && carried.draft ? (
          <WizardDeflection given={given} draft={carried.draft} {...deflection} />
        ) : null}
        {promise ? <WizardPreview {...promise} chosen={chosen} zone={zone} /> : null}
      </div>
    </div>
  );
}
