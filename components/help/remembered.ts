"use client";
import { useSyncExternalStore } from "react";

/** Whether `/` opens search: "off" when the reader switched it off. */
export const SLASH_KEY = "backstop.search.slash";
/** The platform whose listings the reader last chose. */
export const PLATFORM_KEY = "backstop.platform";

/**
 * A small choice kept in this browser and shared by every component that shows it. The server and the first paint know
 * nothing of it; a browser that refuses storage simply forgets.
 */
export function useRemembered(key: string): [value: string | null, remember: (value: string | null) => void] {
  const value = useSyncExternalStore(
    subscribe,
    () => read(key),
    () => null,
  );
  return [value, (next) => write(key, next)];
}

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}

function read(key: string): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string | null): void {
  try {
    if (value === null) window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, value);
  } catch {
    return;
  }
  for (const listener of listeners) listener();
}
