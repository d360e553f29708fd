"use client";
/** Whether somebody is there, reckoned in the browser: a static page may have been made weeks ago. */
import { useEffect, useState } from "react";
import { formatDate } from "@/lib/i18n/format";
import type { CalendarData } from "@/lib/sla/calendar";

export interface OpenNow {
  readonly isOpen: boolean;
  /** When that ends. */
  readonly changesAt: number;
  /** On today's date of the calendar's zone. */
  readonly isChangeToday: boolean;
}

const EVERY = 30_000;

/** Undefined on the server and until the engine is there; its own chunk, fetched after the page can be read. */
export function useOpenNow(data: CalendarData): OpenNow | undefined {
  const [found, setFound] = useState<OpenNow>();
  useEffect(() => {
    let beat: ReturnType<typeof setInterval> | undefined;
    let isGone = false;
    import("@/lib/sla/calendar").then((engine) => {
      if (isGone) return;
      const calendar = engine.compileCalendar(data);
      const look = () => setFound(openAt(engine, calendar, browserNow()));
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

function openAt(engine: Engine, calendar: ReturnType<Engine["compileCalendar"]>, now: number): OpenNow | undefined {
  const isOpen = engine.isOpen(calendar, now);
  const changesAt = isOpen ? engine.nextClose(calendar, now) : engine.nextOpen(calendar, now);
  if (changesAt === null) return undefined;
  const reader = { locale: "zh", zone: calendar.data.zone } as const;
  return { isOpen, changesAt, isChangeToday: formatDate(changesAt, reader) === formatDate(now, reader) };
}

/** The reader's own clock, whole seconds. Good enough to say whether a door is open; no clock of a ticket reads it. */
function browserNow(): number {
  return Math.floor((performance.timeOrigin + performance.now()) / 1000) * 1000;
}
