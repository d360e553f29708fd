"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { LogFindings as Findings, LogFields } from "@/lib/log-triage/result";
import { LogFindings } from "./log-findings";
import { ReadingProgress } from "./reading-progress";
import { RedactionChoice } from "./redaction-choice";
import { FindingsButton, type UseFindings } from "./use-findings";
import type { useLogTriage } from "./use-log-triage";

interface TriageResultProps {
  file: File;
  triage: ReturnType<typeof useLogTriage>;
  onUse: UseFindings | undefined;
  onReady: (file: File) => void;
  onCancel: () => void;
  purpose: "attach" | "save";
}

const removedAtFirst = (findings: Findings) => findings.secrets.flatMap(({ kind, removed }) => (removed ? [kind] : []));

/** A log that has been read: what it says, what is taken out, and what to do with it. */
export function TriageResult({ file, triage, onUse, onReady, onCancel, purpose }: TriageResultProps) {
  const t = useTranslations("logTriage");
  const { state, redact, reconsider } = triage;
  const [chosen, setChosen] = useState<readonly string[]>();
  if (!("findings" in state)) return null;
  const { findings } = state;
  const kinds = chosen ?? removedAtFirst(findings);
  const choose = (kind: string, isRemoved: boolean) => {
    setChosen(isRemoved ? [...kinds, kind] : kinds.filter((one) => one !== kind));
    reconsider();
  };
  return (
    <div className="grid grid-cols-1 gap-10">
      <LogFindings findings={findings} />
      {onUse && hasFields(findings.fields) ? <FindingsButton fields={findings.fields} onUse={onUse} /> : null}
      {findings.lines > 0 ? <RedactionChoice secrets={findings.secrets} kinds={kinds} onChange={choose} /> : null}
      {state.at === "redacting" ? (
        <ReadingProgress label={t("redacting")} done={state.bytes} total={file.size} onCancel={onCancel} />
      ) : (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
          <Button variant="primary" onClick={() => redact(kinds, onReady)}>
            {purpose === "save" ? t("save") : t(kinds.length > 0 ? "attach" : "attachSame")}
          </Button>
          <Button onClick={onCancel}>{t("cancel")}</Button>
          <span role="status">{state.at === "done" ? t("ready", { count: state.removed }) : ""}</span>
        </div>
      )}
    </div>
  );
}

const hasFields = ({ errorCodes, ...fields }: LogFields) => errorCodes.length > 0 || Object.keys(fields).length > 0;
