"use client";
/** One log on its way: being read, read, being redacted, done. The work is in a worker, so the page stays free. */
import { useCallback, useEffect, useRef, useState } from "react";
import type { LogFindings } from "@/lib/log-triage/result";
import type { News, Order } from "./triage-worker";

export type TriageState =
  | { readonly at: "reading"; readonly bytes: number }
  | { readonly at: "found"; readonly findings: LogFindings }
  | { readonly at: "redacting"; readonly findings: LogFindings; readonly bytes: number }
  | { readonly at: "done"; readonly findings: LogFindings; readonly removed: number }
  | { readonly at: "not-text" }
  | { readonly at: "failed" };

interface Triage {
  readonly state: TriageState;
  retry(): void;
  /** Takes out these kinds and hands over the file. */
  redact(kinds: readonly string[], ready: (file: File) => void): void;
  /** Back to the findings, when a kind was chosen anew. */
  reconsider(): void;
  /** Ends the work. */
  stop(): void;
}

export function useLogTriage(file: File): Triage {
  const [state, setState] = useState<TriageState>({ at: "reading", bytes: 0 });
  const worker = useRef<Worker>(undefined);
  const stop = useCallback(() => worker.current?.terminate(), []);
  const start = useCallback(
    (order: Order, hear: (news: News) => void) => {
      stop();
      const started = new Worker(new URL("./triage-worker.ts", import.meta.url), { type: "module" });
      worker.current = started;
      started.onmessage = ({ data }: MessageEvent<News>) => {
        if (data.is !== "progress") started.terminate();
        hear(data);
      };
      started.onerror = () => hear({ is: "failed" });
      started.postMessage(order);
    },
    [stop],
  );
  const read = useCallback(() => {
    setState({ at: "reading", bytes: 0 });
    start({ file }, (news) => setState((now) => afterReading(now, news)));
  }, [file, start]);
  useEffect(() => {
    read();
    return stop;
  }, [read, stop]);
  const redact: Triage["redact"] = (kinds, ready) => {
    const findings = findingsOf(state);
    if (!findings) return;
    setState({ at: "redacting", findings, bytes: 0 });
    start({ file, kinds }, (news) => {
      setState(afterRedacting(findings, news));
      if (news.is === "redacted") ready(news.file);
    });
  };
  const reconsider = () => setState((now) => (now.at === "done" ? { at: "found", findings: now.findings } : now));
  return { state, retry: read, redact, reconsider, stop };
}

export const findingsOf = (state: TriageState): LogFindings | undefined =>
  "findings" in state ? state.findings : undefined;

function afterReading(now: TriageState, news: News): TriageState {
  if (news.is === "progress") return { at: "reading", bytes: news.bytes };
  if (news.is === "found") return { at: "found", findings: news.findings };
  return news.is === "redacted" ? now : { at: news.is };
}

function afterRedacting(findings: LogFindings, news: News): TriageState {
  if (news.is === "progress") return { at: "redacting", findings, bytes: news.bytes };
  if (news.is === "redacted") return { at: "done", findings, removed: news.removed };
  return news.is === "found" ? { at: "found", findings } : { at: news.is };
}
