"use client";
/**
 * Uploads on their way. Kept outside React, so that going to the next page of the wizard does not stop them. A lost
 * connection is tried again by itself, with the same key and growing pauses, at once when the browser is online again (F-18).
 */
import { newId } from "@/components/learning/live";
import { refusalBefore } from "@/lib/attachments/limits";
import type { AttachmentDto, Place } from "@/lib/attachments/schema";
import { placeQuery, SendError, sendFile } from "./send-file";

export interface Upload {
  readonly key: string;
  readonly name: string;
  readonly size: number;
  /** `checking`: all is sent, the portal looks into it; `pausing`: the connection was lost, another try follows */
  readonly state: "waiting" | "sending" | "checking" | "pausing" | "failed" | "done";
  readonly sent: number;
  readonly code: string | null;
  readonly stored: AttachmentDto | null;
}

interface Kept extends Upload {
  readonly file: File;
  readonly place: Place;
}

const AT_ONCE = 2;
const PAUSES_MS = [1000, 2000, 4000, 8000, 15_000, 30_000];

let uploads: readonly Kept[] = [];
const stops = new Map<string, AbortController>();
const listeners = new Set<() => void>();

/** For `useSyncExternalStore`. */
export function watchUploads(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const NONE: readonly Upload[] = [];
const byPlace = new Map<string, readonly Upload[]>();

/** Uploads to a place, in the order they were chosen; the same array until something changes. */
export const uploadsTo = (place: Place): readonly Upload[] => byPlace.get(placeQuery(place)) ?? NONE;

/** What its name and size speak against is told at once and not sent. */
export function addUpload(place: Place, file: File, name = file.name): void {
  const code = refusalBefore({ name, size: file.size });
  const state = code ? "failed" : "waiting";
  set([...uploads, { key: newId(), name, size: file.size, state, sent: 0, code, stored: null, file, place }]);
  startNext();
}

export function retryUpload(key: string): void {
  change(key, { state: "waiting", sent: 0, code: null });
  startNext();
}

/** Stops it if it is on its way, and forgets it. */
export function dropUpload(key: string): void {
  set(uploads.filter((upload) => upload.key !== key));
  stops.get(key)?.abort();
}

function startNext(): void {
  if (stops.size >= AT_ONCE) return;
  const next = uploads.find((upload) => upload.state === "waiting");
  if (!next) return;
  const stop = new AbortController();
  stops.set(next.key, stop);
  void send(next, stop.signal).finally(() => {
    stops.delete(next.key);
    startNext();
  });
  startNext();
}

async function send(upload: Kept, signal: AbortSignal): Promise<void> {
  const { key, size } = upload;
  for (const pause of [...PAUSES_MS, null]) {
    change(key, { state: "sending", sent: 0 });
    try {
      const told = (sent: number) => change(key, { sent, state: sent >= size ? "checking" : "sending" });
      const stored = await sendFile(upload, told, signal);
      return change(key, { state: "done", stored });
    } catch (error) {
      const { code, isPassing } = error instanceof SendError ? error : new SendError("other", false);
      if (signal.aborted) return;
      if (!isPassing || pause === null) return change(key, { state: "failed", code });
      change(key, { state: "pausing" });
      await pauseOrOnline(pause, signal);
      if (signal.aborted) return;
    }
  }
}

function pauseOrOnline(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(go, ms);
    function go() {
      clearTimeout(timer);
      removeEventListener("online", go);
      resolve();
    }
    addEventListener("online", go);
    signal.addEventListener("abort", go);
  });
}

const change = (key: string, to: Partial<Upload>) =>
  set(uploads.map((upload) => (upload.key === key ? { ...upload, ...to } : upload)));

function set(next: readonly Kept[]): void {
  uploads = next;
  byPlace.clear();
  for (const upload of uploads) {
    const place = placeQuery(upload.place);
    byPlace.set(place, [...(byPlace.get(place) ?? []), upload]);
  }
  for (const tell of listeners) tell();
}
