"use client";
/** Search as data that changes while it is watched: asked of the worker, or of the API where no worker can answer. */
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { SearchAnswer } from "@/lib/help/search/hit";
import { fetchJson } from "@/lib/http/fetch-json";
import type { Locale } from "@/lib/i18n/routing";

/** How many hits the palette draws. */
const PALETTE_HITS = 8;

export function searchOptions(locale: Locale, query: string) {
  const text = query.trim();
  return queryOptions({
    queryKey: ["search", locale, text],
    queryFn: ({ signal }) => ask(locale, text, signal),
    enabled: text !== "",
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    retry: 1,
  });
}

/** Starts the worker and hands it the index, so that the first key already finds it there. */
export function warm(locale: Locale): void {
  void engineOf(locale).catch(() => undefined);
}

async function ask(locale: Locale, text: string, signal: AbortSignal): Promise<SearchAnswer> {
  const engine = await engineOf(locale).catch(() => undefined);
  if (engine) return engine(text);
  const params = new URLSearchParams({ q: text, locale, limit: String(PALETTE_HITS) });
  return fetchJson<SearchAnswer>(`/api/v1/search?${params}`, signal);
}

type Engine = (text: string) => Promise<SearchAnswer>;
const engines = new Map<Locale, Promise<Engine>>();

function engineOf(locale: Locale): Promise<Engine> {
  let engine = engines.get(locale);
  if (!engine) {
    engine = startEngine(locale);
    engines.set(locale, engine);
  }
  return engine;
}

async function startEngine(locale: Locale): Promise<Engine> {
  const manifest = await fetchJson<Record<string, { url: string }>>("/search/manifest.json");
  const url = manifest[locale]?.url;
  const response = url ? await fetch(url) : undefined;
  if (!response?.ok) throw new Error("the search index is not there");
  const bytes = await response.arrayBuffer();
  const worker = new Worker(new URL("./search-worker.ts", import.meta.url), { type: "module" });
  const waiting = new Map<number, (answer: SearchAnswer) => void>();
  await ready(worker, bytes);
  worker.onmessage = ({ data }: MessageEvent<{ id: number; answer: SearchAnswer }>) => {
    waiting.get(data.id)?.(data.answer);
    waiting.delete(data.id);
  };
  let last = 0;
  return (text) =>
    new Promise((resolve) => {
      last += 1;
      waiting.set(last, resolve);
      worker.postMessage({ id: last, text, limit: PALETTE_HITS });
    });
}

function ready(worker: Worker, bytes: ArrayBuffer): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.onmessage = () => resolve();
    worker.onerror = () => reject(new Error("the search worker did not start"));
    worker.postMessage({ index: bytes }, [bytes]);
  });
}
