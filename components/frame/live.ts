"use client";
/**
 * Who is looking, on pages that were made before anyone looked. Asked once per visit of such a page and kept outside
 * React: one answer serves header, menu and ribbon. No query cache here, static pages stay as light as they are (P-03).
 */
import { useEffect, useSyncExternalStore } from "react";
import { fetchJson } from "@/lib/http/fetch-json";
import type { CalendarData } from "@/lib/sla/calendar";
import type { FrameSession } from "./viewer";

let session: FrameSession | undefined;
let unread = 0;
const listeners = new Set<() => void>();

/** `given` is what the server knew; without it the portal is asked. Undefined while the answer is on its way. */
export function useFrameSession(given: FrameSession | undefined): FrameSession | undefined {
  const asked = useSyncExternalStore(subscribe, current, unknown);
  return given ?? asked;
}

/** Asks when the page is entered; rendered once per frame whose server render did not know. */
export function SessionProbe() {
  useEffect(() => {
    const leaving = new AbortController();
    fetchJson<FrameSession>("/api/v1/session", leaving.signal).then(remember, stayUnknown);
    return () => leaving.abort();
  }, []);
  return null;
}

/** How many messages are unread: asked when the page is entered. 0 until known. */
export function useUnread(): number {
  useEffect(() => {
    const leaving = new AbortController();
    fetchJson<{ unread: number }>("/api/v1/notifications", leaving.signal).then(
      (answer) => rememberUnread(answer.unread),
      stayUnknown,
    );
    return () => leaving.abort();
  }, []);
  return useSyncExternalStore(
    subscribe,
    () => unread,
    () => 0,
  );
}

/** For a page that knows. */
export function rememberUnread(count: number): void {
  unread = count;
  for (const tell of listeners) tell();
}

let newer: Promise<CalendarData | null> | undefined;

/** The calendar that was published after the page was made; null when there is none, or the portal cannot say. */
export function publishedSince(): Promise<CalendarData | null> {
  newer ??= fetchJson<{ calendar: CalendarData | null }>("/api/v1/hours").then(
    ({ calendar }) => calendar,
    () => null,
  );
  return newer;
}

/** Ends the session on the server and starts over at `home`. */
export async function signOut(home: string): Promise<void> {
  const auth = await import("next-auth/react");
  await auth.signOut({ callbackUrl: home });
}

const current = () => session;
const unknown = () => undefined;
/** The frame of a signed-out reader is a full answer when the portal cannot say more. */
const stayUnknown = () => undefined;

function remember(answer: FrameSession) {
  session = answer;
  for (const tell of listeners) tell();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
