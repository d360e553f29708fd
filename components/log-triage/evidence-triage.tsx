"use client";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { ReadingProgress } from "./reading-progress";
import { TriageResult } from "./triage-result";
import type { UseFindings } from "./use-findings";
import { useLogTriage } from "./use-log-triage";

export interface EvidenceTriageProps {
  file: File;
  /** The reader takes the findings over into the form. Left out: there is no form. */
  onUse?: UseFindings;
  /** The file as the reader wants it handed on: redacted, or as it was when it is no text. */
  onReady: (file: File) => void;
  onCancel: () => void;
  /** What the last button says it does with the file. */
  purpose?: "attach" | "save";
}

/**
 * A log read before anything is sent (N11): progress, findings with their lines, what would be taken out, and the file to
 * hand on. Give it a `key` per file. Needs the sentences of `logTriage` (LogWords) and a query provider.
 */
export function EvidenceTriage({ file, onUse, onReady, onCancel, purpose = "attach" }: EvidenceTriageProps) {
  const t = useTranslations("logTriage");
  const triage = useLogTriage(file);
  const { state, retry, stop } = triage;
  const cancel = () => {
    stop();
    onCancel();
  };
  if (state.at === "reading")
    return <ReadingProgress label={t("reading")} done={state.bytes} total={file.size} onCancel={cancel} />;
  if (state.at === "failed")
    return (
      <Notice tone="danger" title={t("failed.title")} role="alert">
        <p>{t("failed.body")}</p>
        <p className="mt-3 flex flex-wrap gap-3">
          <Button onClick={retry}>{t("failed.retry")}</Button>
          <Button onClick={cancel}>{t("cancel")}</Button>
        </p>
      </Notice>
    );
  if (state.at === "not-text")
    return (
      <Notice tone="warning" title={t("notText.title")} role="alert">
        <p>{t("notText.body")}</p>
        <p className="mt-3 flex flex-wrap gap-3">
          {purpose === "attach" ? <Button onClick={() => onReady(file)}>{t("notText.attach")}</Button> : null}
          <Button onClick={cancel}>{t("cancel")}</Button>
        </p>
      </Notice>
    );
  return <TriageResult {...{ file, triage, onUse, onReady, purpose }} onCancel={cancel} />;
}
