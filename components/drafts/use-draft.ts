"use client";
import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { Answers, Step } from "@/lib/triage/questions";
import { isAlike, valuesIn } from "./form-values";
import { forget, forgetOld, keep, keptOf } from "./kept";
import { sendDraft } from "./live";
import { draftSaver, type Saver, type SaveState } from "./saver";

interface Draft {
  /** Undefined: nothing is stored before the first answer. */
  readonly id: string | undefined;
  readonly step: Step;
  /** What the server holds of this step, as the page shows it. */
  readonly stored: Answers;
  /** Counts refused posts: each begins anew with what it gave back. */
  readonly attempt: number;
  /** The refused post found that somebody else had been first. */
  readonly isConflict: boolean;
}

/** What the inputs start with, when not with what the page was made with. `generation` changes with it. */
interface Shown {
  readonly values?: Answers;
  readonly attempt: number;
  readonly generation: number;
  readonly isRestored: boolean;
}

/**
 * Keeps what is typed into a question's form: on the server, and in this browser until it is there. Without scripts
 * nothing of this happens, and Continue saves.
 */
export function useDraft({ id, step, stored, attempt, isConflict }: Draft) {
  const form = useRef<HTMLFormElement>(null);
  const saver = useRef<Saver | null>(null);
  const isPosted = useRef(false);
  const known = useRef<readonly Answers[]>([]);
  const [state, tell] = useState<SaveState>({ is: "untouched" });
  const [shown, show] = useState<Shown>({ attempt, generation: 0, isRestored: false });
  const showAgain = (values: Answers, isRestored = false) =>
    show(({ generation }) => ({ values, attempt, generation: generation + 1, isRestored }));

  const begin = useEffectEvent((draft: string): Saver => {
    isPosted.current = false;
    const begun = draftSaver(portsOf(draft, step, tell), [stored, ...known.current]);
    const kept = keptOf(localStorage, draft, step.key);
    if (isConflict) tell({ is: "conflict", stored });
    else if (attempt > 0 && form.current) begun.changed(valuesIn(form.current, step));
    else if (kept && isAlike(kept.values, stored)) forget(localStorage, draft, step.key);
    else if (kept) {
      showAgain(kept.values, true);
      if (kept.known.some((seen) => isAlike(seen, stored))) begun.settle(kept.values, stored);
      else tell({ is: "conflict", stored });
    }
    return begun;
  });
  const router = useRouter();
  const end = useEffectEvent((draft: string) => {
    if (isPosted.current) forget(localStorage, draft, step.key);
    // Pages of this draft that the browser still holds were made before these words.
    else if (state.is === "saved") router.refresh();
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a refused post begins anew
  useEffect(() => {
    if (!id) return;
    forgetOld(localStorage, browserNow());
    const begun = begin(id);
    saver.current = begun;
    const stopListening = listen(begun);
    return () => {
      stopListening();
      begun.stop();
      end(id);
    };
  }, [id, step.key, attempt]);

  const settle = (values: Answers, other: Answers) => {
    saver.current?.settle(values, other);
    showAgain(values);
  };
  return {
    state,
    shown: shown.attempt === attempt ? shown : { ...shown, values: undefined, isRestored: false },
    form,
    onInput: () => form.current && saver.current?.changed(valuesIn(form.current, step)),
    /** Called as the form is posted: from here on the post saves. Answers with what the post may say it knows. */
    posting: (): readonly Answers[] => {
      known.current = saver.current?.known() ?? [stored];
      isPosted.current = true;
      saver.current?.stop();
      return known.current;
    },
    keepMine: (other: Answers) => form.current && settle(valuesIn(form.current, step), other),
    takeTheirs: (other: Answers) => settle(other, other),
  };
}

function portsOf(draft: string, step: Step, tell: (state: SaveState) => void) {
  return {
    send: (save: { values: Answers; known: readonly Answers[] }, isLast: boolean) =>
      sendDraft(draft, { step: step.key, values: save.values, known: [...save.known] }, isLast),
    keep: (kept: { values: Answers; known: readonly Answers[] }) =>
      keep(localStorage, draft, step.key, { ...kept, at: browserNow() }),
    forget: () => forget(localStorage, draft, step.key),
    tell,
  };
}

/** Back online or back in sight: try again. Out of sight: the page may not come back. */
function listen(saver: Saver): () => void {
  const online = () => saver.flush();
  const seen = () => saver.flush(document.visibilityState === "hidden");
  const left = () => saver.flush(true);
  window.addEventListener("online", online);
  window.addEventListener("pagehide", left);
  document.addEventListener("visibilitychange", seen);
  return () => {
    window.removeEventListener("online", online);
    window.removeEventListener("pagehide", left);
    document.removeEventListener("visibilitychange", seen);
  };
}

/** The reader's own clock: it only dates what the reader's own browser keeps. */
const browserNow = () => performance.timeOrigin + performance.now();
