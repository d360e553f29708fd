"use client";
/** Whether somebody is there, reckoned in the browser: a static page may have been made weeks ago. */
import { useEffect, useState } from "react";
import type { CalendarData } from "@/lib/sla/calendar";
import { publishedSince } from "./live";

export interface OpenNow {
  readonly isOpen: boolean;
  /** When that ends. */
  readonly changesAt: number;
  /** On today's date of the calendar's zone. */
  readonly isChangeToday: boolean;
  /** What to put it into words with, fetched along. */
  readonly words: Words;
}

const EVERY = 30_000;

/** Undefined on the server and until the engine is there; engine and words are fetched after the page can be read. */
export function useOpenNow(data: CalendarData): OpenNow | undefined {
  const [found, setFound] = useState<OpenNow>();
  useEffect(() => {
    let beat: ReturnType<typeof setInterval> | undefined;
    let isGone = false;
    const fetched = Promise.all([import("@/lib/sla/calendar"), import("@/lib/i18n/format"), publishedSince()]);
    fetched.then(([engine, words, newer]) => {
      if (isGone) return;
      const calendar = engine.compileCalendar(newer ?? data);
      const look = () => setFound(openAt(engine, words, calendar));
      look();
      beat = setInterval(look, EVERY);
    });
    return () => {
      isGone = true;
      clearInterval(beat);
    };
  }, [data]);
  return found;
}

type Engine = typeof import("@/lib/sla/calendar");
type Words = typeof import("@/lib/i18n/format");

function openAt(engine: Engine, words: Words, calendar: ReturnType<Engine["compileCalendar"]>) {
  const now = browserNow();
  const isOpen = engine.isOpen(calendar, now);
  const changesAt = isOpen ? engine.nextClose(calendar, now) : engine.nextOpen(calendar, now);
  if (changesAt === null) return undefined;
  const reader = { locale: "zh", zone: calendar.data.zone } as const;
  const isChangeToday = words.formatDate(changesAt, reader) === words.formatDate(now, reader);
  return { isOpen, changesAt, isChangeToday, words };
}

/** The reader's own clock, whole seconds. Good enough to say whether a door is open; no clock of a ticket reads it. */
function browserNow(): number {
  return Math.floor((performance.timeOrigin + performance.now()) / 1000) * 1000;
}
