/**
 * Saves one question's answer while it is being given: in the browser with every key, on the server a moment after
 * the last one, again when that failed, one save at a time. Never overwrites what was saved elsewhere: it stops and
 * asks (F-04). Knows nothing of React or of the page.
 */
import type { Answers } from "@/lib/triage/questions";
import type { Kept } from "./kept";
import type { Sent } from "./live";

export type SaveState =
  | { readonly is: "untouched" }
  | { readonly is: "typing" | "saving" }
  /** UTC milliseconds of the server's clock */
  | { readonly is: "saved"; readonly at: number }
  /** not on the server; `isKept`: but in this browser */
  | {
      readonly is: "unsaved";
      readonly why: "unreachable" | "signed-out" | "gone" | "refused";
      readonly isKept: boolean;
    }
  | { readonly is: "conflict"; readonly stored: Answers };

export interface SaverPorts {
  send(save: { values: Answers; known: readonly Answers[] }, isLast: boolean): Promise<Sent>;
  /** False when the browser keeps nothing. */
  keep(kept: Omit<Kept, "at">): boolean;
  forget(): void;
  tell(state: SaveState): void;
}

export interface Saver {
  /** The reader changed something. */
  changed(values: Answers): void;
  /** Try now: back online, signed in again, or the page is about to be left (`isLast`). */
  flush(isLast?: boolean): void;
  /** Somebody else has been first, as is known from elsewhere: nothing is sent until the reader decides. */
  contested(stored: Answers): void;
  /** After a conflict: the reader has seen both and decided. */
  settle(values: Answers, stored: Answers): void;
  /** What a post of this page may say it knows. */
  known(): readonly Answers[];
  stop(): void;
}

/** Under the two seconds of U-05, with a second for the way there. */
export const REST_MS = 800;
const RETRY_MS = [2_000, 5_000, 15_000, 30_000] as const;
const KNOWN_LIMIT = 10;

export function draftSaver(ports: SaverPorts, seen: readonly Answers[]): Saver {
  let known = seen;
  let values: Answers | undefined;
  let isSending = false;
  let isStopped = false;
  let conflict: Answers | undefined;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const later = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void save(false), ms);
  };
  const keep = (given: Answers) => ports.keep({ values: given, known: [...known] });

  async function save(isLast: boolean): Promise<void> {
    clearTimeout(timer);
    const given = values;
    if (!given || conflict || isStopped || (isSending && !isLast)) return;
    isSending = true;
    const before = known;
    // From here on the server may hold this, whether or not its answer arrives.
    known = [...before, given].slice(-KNOWN_LIMIT);
    const isKept = keep(given);
    ports.tell({ is: "saving" });
    const sent = await ports.send({ values: given, known: before }, isLast);
    isSending = false;
    if (!isStopped) settled(sent, given, isKept);
  }

  function contested(stored: Answers): void {
    conflict = stored;
    ports.tell({ is: "conflict", stored });
  }

  function settled(sent: Sent, given: Answers, isKept: boolean): void {
    if ("stored" in sent) contested(sent.stored);
    else if ("failed" in sent) {
      ports.tell({ is: "unsaved", why: sent.failed, isKept });
      if (sent.failed === "unreachable") later(RETRY_MS[Math.min(failures, RETRY_MS.length - 1)] ?? 0);
      failures += 1;
    } else arrived(sent.savedAt, given);
  }

  function arrived(at: number, given: Answers): void {
    failures = 0;
    known = [given];
    if (values === given) {
      values = undefined;
      ports.forget();
      ports.tell({ is: "saved", at });
    } else later(REST_MS); // typed on meanwhile: what is newer is still to be saved
  }

  return {
    changed(next) {
      values = next;
      keep(next);
      if (conflict) return;
      ports.tell({ is: "typing" });
      later(REST_MS);
    },
    flush: (isLast = false) => void save(isLast),
    contested,
    settle(next, stored) {
      known = [...known, stored].slice(-KNOWN_LIMIT);
      conflict = undefined;
      values = next;
      keep(next);
      void save(false);
    },
    known: () => known,
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
