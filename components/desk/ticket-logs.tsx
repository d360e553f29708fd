"use client";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { LogFindings } from "@/components/log-triage/log-findings";
import { ReadingProgress } from "@/components/log-triage/reading-progress";
import { useLogTriage } from "@/components/log-triage/use-log-triage";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { logFileQuery } from "./live";

/** A file of the ticket that reads as text, or as a packed text. */
export interface TicketLog {
  readonly id: string;
  readonly name: string;
}

/** What the ticket's logs say: read in the agent's browser when asked for, one at a time. */
export function TicketLogs({ logs }: { logs: readonly TicketLog[] }) {
  const t = useTranslations("desk.logs");
  const [read, setRead] = useState<TicketLog | null>(null);
  if (logs.length === 0) return null;
  return (
    <Panel title={t("title")}>
      <ul className="space-y-3">
        {logs.map((log) => (
          <li key={log.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
            <span className="min-w-0 wrap-anywhere">{log.name}</span>
            <Button size="sm" aria-pressed={read?.id === log.id} onClick={() => setRead(log)}>
              {t("read")}
            </Button>
          </li>
        ))}
      </ul>
      {read ? <Fetched key={read.id} log={read} onCancel={() => setRead(null)} /> : null}
    </Panel>
  );
}

function Fetched({ log, onCancel }: { log: TicketLog; onCancel: () => void }) {
  const t = useTranslations("desk.logs");
  const { data, error } = useQuery(logFileQuery(log.id, log.name));
  if (error) return <Notice tone="danger" role="alert" className="mt-4" title={t("failed")} />;
  return data ? <Findings file={data} onCancel={onCancel} /> : <p className="mt-4 text-muted">{t("fetching")}</p>;
}

function Findings({ file, onCancel }: { file: File; onCancel: () => void }) {
  const t = useTranslations("desk.logs");
  const reading = useTranslations("logTriage");
  const { state, stop } = useLogTriage(file);
  const cancel = () => {
    stop();
    onCancel();
  };
  if (state.at === "reading")
    return <ReadingProgress label={reading("reading")} done={state.bytes} total={file.size} onCancel={cancel} />;
  if (!("findings" in state)) return <Notice tone="warning" role="alert" className="mt-4" title={t("unread")} />;
  return (
    <div className="mt-6">
      <LogFindings findings={state.findings} />
    </div>
  );
}
