"use client";
/**
 * The stream of changes as the page hears it: one for the page, opened with the first watcher, closed while the page is
 * hidden. Without it (no answer, a proxy in between, too many tabs) everything watched is asked for by the clock.
 */
export interface Watcher {
  /** this ticket changed; null: some may have */
  changed(number: number | null): void;
}

const [FIRST_WAIT_MS, LONGEST_WAIT_MS] = [1000, 60_000];

const watchers = new Set<Watcher>();
let source: EventSource | undefined;
let retry: number | undefined;
let wait = FIRST_WAIT_MS;
let isStreaming = false;

/** Whether changes are told as they happen. */
export const streaming = (): boolean => isStreaming;

export function watch(watcher: Watcher): () => void {
  watchers.add(watcher);
  if (watchers.size === 1) {
    document.addEventListener("visibilitychange", turn);
    turn();
  }
  return () => {
    watchers.delete(watcher);
    if (watchers.size > 0) return;
    document.removeEventListener("visibilitychange", turn);
    close();
  };
}

/** Browsers open six connections to one host, over all tabs: hidden ones give theirs back. */
function turn(): void {
  if (document.visibilityState === "hidden") close();
  else if (!source) open();
}

function open(): void {
  const opened = new EventSource("/api/events");
  source = opened;
  opened.addEventListener("hello", () => {
    isStreaming = true;
    wait = FIRST_WAIT_MS;
    // Since the page was made, or the last stream ended, anything may have happened.
    tell(null);
  });
  opened.addEventListener("ticket", ({ data }: MessageEvent<string>) => {
    tell((JSON.parse(data) as { number: number | null }).number);
  });
  opened.onerror = () => {
    isStreaming = false;
    opened.close();
    if (source !== opened) return;
    source = undefined;
    retry = window.setTimeout(open, nextWait());
  };
}

/** Doubles, with a random part so that a restarted portal is not met by everybody at once. */
function nextWait(): number {
  const now = wait * (0.5 + Math.random() / 2);
  wait = Math.min(wait * 2, LONGEST_WAIT_MS);
  return now;
}

function close(): void {
  window.clearTimeout(retry);
  source?.close();
  source = undefined;
  isStreaming = false;
}

function tell(number: number | null): void {
  for (const watcher of watchers) watcher.changed(number);
}
