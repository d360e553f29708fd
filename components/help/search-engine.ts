"use client";
/**
 * The search worker of each language as the page sees it. Titles, questions and headings come first and answer at
 * once; the texts follow and complete the answers. Where no worker can answer, or the portal keeps the index to
 * itself, there is no engine and the API is asked (live.ts).
 */
import type { Filter, SearchAnswer } from "@/lib/help/search/hit";
import type { Locale } from "@/lib/i18n/routing";

export type Engine = (text: string, limit: number, filter: Filter) => Promise<SearchAnswer>;

/** Where the parts of an index come from. */
export interface Source {
  /** Addresses of both parts; none when the portal keeps the index to itself. */
  parts(locale: Locale): Promise<{ readonly head?: string; readonly body?: string }>;
  load(url: string): Promise<ArrayBuffer>;
}

const engines = new Map<Locale, Promise<Engine>>();
const whole = new Set<Locale>();
const listeners = new Set<() => void>();

/** Starts the worker on first use. Rejects where there is none. */
export function engineOf(locale: Locale, source: Source): Promise<Engine> {
  const known = engines.get(locale);
  if (known) return known;
  const engine = start(locale, source);
  engines.set(locale, engine);
  engine.catch(() => completed(locale));
  return engine;
}

/** Whether answers in this language are complete, or will be better once the texts are there. */
export const isComplete = (locale: Locale): boolean => whole.has(locale);

/** Tells when that changes, for any language. */
export function onComplete(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

async function start(locale: Locale, source: Source): Promise<Engine> {
  const { head, body } = await source.parts(locale);
  if (!head || !body) throw new Error("the index stays with the portal");
  const first = await source.load(head);
  const worker = new Worker(new URL("./search-worker.ts", import.meta.url), { type: "module" });
  await handOver(worker, { head: first });
  void source
    .load(body)
    .then((bytes) => handOver(worker, { body: bytes }))
    // Without the texts the worker would never know what the portal knows.
    .catch(() => engines.set(locale, Promise.reject(new Error("the texts did not load"))))
    .then(() => completed(locale));
  return answering(worker);
}

function completed(locale: Locale): void {
  engines.get(locale)?.catch(() => undefined);
  whole.add(locale);
  for (const tell of listeners) tell();
}

/** A part of the index goes to the worker, which says when it has read it. */
function handOver(worker: Worker, part: Record<string, ArrayBuffer>): Promise<void> {
  return new Promise((resolve, reject) => {
    const done = ({ data }: MessageEvent) => {
      if (typeof data !== "string") return;
      worker.removeEventListener("message", done);
      resolve();
    };
    worker.addEventListener("message", done);
    worker.addEventListener("error", () => reject(new Error("the search worker failed")), { once: true });
    worker.postMessage(part, Object.values(part));
  });
}

function answering(worker: Worker): Engine {
  const waiting = new Map<number, (answer: SearchAnswer) => void>();
  worker.addEventListener("message", ({ data }: MessageEvent<{ id?: number; answer: SearchAnswer }>) => {
    if (data.id === undefined) return;
    waiting.get(data.id)?.(data.answer);
    waiting.delete(data.id);
  });
  let last = 0;
  return (text, limit, filter) =>
    new Promise((resolve) => {
      last += 1;
      waiting.set(last, resolve);
      worker.postMessage({ id: last, text, limit, filter });
    });
}
