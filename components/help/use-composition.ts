"use client";
import { type ChangeEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";

/** Android keyboards compose Latin words too and end only at a space: what rests this long counts as typed. */
const ANDROID_REST = 500;

/**
 * Text typed through an input method (U-14): `typed` is what the field shows, `settled` what may be searched.
 * While an input method composes, nothing is searched and its keys are its own; it is searched once when it ends.
 */
export function useComposition(initial: string) {
  const [typed, setTyped] = useState(initial);
  const [settled, setSettled] = useState(initial);
  const composing = useRef(false);
  const rest = useRef<number>(undefined);
  useEffect(() => () => window.clearTimeout(rest.current), []);

  const set = (text: string) => {
    window.clearTimeout(rest.current);
    setTyped(text);
    setSettled(text);
  };
  const field = {
    value: typed,
    onChange: ({ target, nativeEvent }: ChangeEvent<HTMLInputElement>) => {
      const isComposing = composing.current || (nativeEvent instanceof InputEvent && nativeEvent.isComposing);
      if (!isComposing) return set(target.value);
      setTyped(target.value);
      window.clearTimeout(rest.current);
      if (isAndroid()) rest.current = window.setTimeout(() => setSettled(target.value), ANDROID_REST);
    },
    onCompositionStart: () => {
      composing.current = true;
    },
    onCompositionEnd: ({ currentTarget }: { currentTarget: HTMLInputElement }) => {
      composing.current = false;
      set(currentTarget.value);
    },
  };
  return { typed, settled, set, field, isComposing: () => composing.current };
}

const isAndroid = () => /Android/.test(navigator.userAgent);

/** The key belongs to the input method, not to us. */
export function isOfInputMethod(event: KeyboardEvent): boolean {
  return event.nativeEvent.isComposing || event.keyCode === 229;
}
