"use client";
import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { newId } from "@/components/learning/live";
import type { Answers, Step } from "@/lib/triage/questions";
import { isAlike, valuesIn } from "./form-values";
import { forget, forgetOld, type Kept, keep, leftOver, type Place } from "./kept";
import { sendDraft } from "./live";
import { gonePages, stayOpen } from "./open-pages";
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
export function useDraft(draft: Draft) {
  const { step, stored, attempt } = draft;
  const form = useRef<HTMLFormElement>(null);
  const [state, tell] = useState<SaveState>({ is: "untouched" });
  const [shown, show] = useState<Shown>({ attempt, generation: 0, isRestored: false });
  const showAgain = (values: Answers, isRestored = false) =>
    show(({ generation }) => ({ values, attempt, generation: generation + 1, isRestored }));
  const given = () => (form.current ? valuesIn(form.current, step) : stored);
  const restored = (values: Answers) => showAgain(values, true);
  const { saver, posting } = useSaver(draft, { given, tell, restored, isSaved: state.is === "saved" });

  const settle = (values: Answers, other: Answers) => {
    saver.current?.settle(values, other);
    showAgain(values);
  };
  return {
    state,
    shown: shown.attempt === attempt ? shown : { ...shown, values: undefined, isRestored: false },
    form,
    onInput: () => saver.current?.changed(given()),
    /** Called as the form is posted: from here on the post saves. Answers with what the post may say it knows. */
    posting,
    keepMine: (other: Answers) => settle(given(), other),
    takeTheirs: (other: Answers) => settle(other, other),
  };
}

interface Shows {
  /** What the form holds. */
  given: () => Answers;
  tell: (state: SaveState) => void;
  /** Words came back that a page now gone had not saved. */
  restored: (values: Answers) => void;
  isSaved: boolean;
}

/** One saver for each attempt of the page, from its opening until it is left. */
function useSaver({ id, step, stored, attempt, isConflict }: Draft, { given, tell, restored, isSaved }: Shows) {
  const [page] = useState(newId);
  const saver = useRef<Saver | null>(null);
  const isPosted = useRef(false);
  const known = useRef<readonly Answers[]>([]);
  const router = useRouter();

  const begin = useEffectEvent((place: Place): Saver => {
    isPosted.current = false;
    const begun = draftSaver(portsOf(place, tell), [stored, ...known.current]);
    if (isConflict) begun.contested(stored);
    else if (attempt > 0) begun.changed(given());
    else void gonePages(browserNow()).then((isGone) => restore(begun, place, isGone));
    return begun;
  });
  const restore = useEffectEvent((begun: Saver, place: Place, isGone: IsGone) => {
    if (saver.current !== begun || !isAlike(given(), stored)) return;
    const left = takeLeftOver(place, stored, isGone);
    if (!left) return;
    restored(left.values);
    if (left.known.some((one) => isAlike(one, stored))) begun.settle(left.values, stored);
    else begun.contested(stored);
  });
  const end = useEffectEvent((place: Place) => {
    if (isPosted.current) forget(localStorage, place);
    // Pages of this draft that the browser still holds were made before these words.
    else if (isSaved) router.refresh();
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a refused post begins anew
  useEffect(
    () => (id ? opened({ draft: id, step: step.key, page }, begin, end, saver) : undefined),
    [id, step.key, attempt, page],
  );
  const posting = (): readonly Answers[] => {
    known.current = saver.current?.known() ?? [stored];
    isPosted.current = true;
    saver.current?.stop();
    return known.current;
  };
  return { saver, posting };
}

type IsGone = Parameters<typeof leftOver>[2];

/** From here on the page saves, until the answer is called. */
function opened(
  place: Place,
  begin: (place: Place) => Saver,
  end: (place: Place) => void,
  saver: { current: Saver | null },
): () => void {
  forgetOld(localStorage, browserNow());
  const close = stayOpen(place.page);
  const begun = begin(place);
  saver.current = begun;
  const stopListening = listen(begun);
  return () => {
    stopListening();
    begun.stop();
    end(place);
    close();
  };
}

/** Unsaved words of a page that is gone, moved to this page's own place; nothing when the server has them anyway. */
function takeLeftOver(place: Place, stored: Answers, isGone: IsGone): Kept | undefined {
  const left = leftOver(localStorage, place, isGone);
  if (!left) return undefined;
  forget(localStorage, left.place);
  if (isAlike(left.kept.values, stored)) return undefined;
  keep(localStorage, place, left.kept);
  return left.kept;
}

function portsOf(place: Place, tell: (state: SaveState) => void) {
  return {
    send: (save: { values: Answers; known: readonly Answers[] }, isLast: boolean) =>
      sendDraft(place.draft, { step: place.step, values: save.values, known: [...save.known] }, isLast),
    keep: (kept: { values: Answers; known: readonly Answers[] }) =>
      keep(localStorage, place, { ...kept, at: browserNow() }),
    forget: () => forget(localStorage, place),
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
