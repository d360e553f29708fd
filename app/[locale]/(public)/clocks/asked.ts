/** What the calculator was asked by its address: `?tier=pro&severity=S2&at=2026-11-20T15:00`, the instant on the vendor's wall clock. */
import { z } from "zod";
import { TIERS } from "@/lib/accounts/schema";
import type { CalendarData } from "@/lib/sla/calendar";
import { type Instant, SEVERITIES, type Severity } from "@/lib/sla/events";
import { fromLocal, toLocal } from "@/lib/sla/zone";

export interface Asked {
  readonly tier: string;
  readonly severity: Severity;
  readonly at: Instant;
  /** `YYYY-MM-DDTHH:MM`, as a form takes it */
  readonly local: string;
  /** what was given cannot be read, or no holidays are known for it; the rest is worked out for now */
  readonly error: "time" | null;
}

const Query = z.object({
  tier: z.enum(TIERS).catch("pro"),
  severity: z.enum(SEVERITIES).catch("S2"),
  at: z.string().optional().catch(""),
});

/** Unknown tiers and severities fall back; a wrong time is said, because a wrong date would answer another question. */
export function askedOf(
  params: Record<string, string | string[] | undefined>,
  calendar: CalendarData,
  now: Instant,
): Asked {
  const { tier, severity, at } = Query.parse(params);
  const minute = now - (now % 60_000);
  const asked = at === undefined ? minute : instantOf(at, calendar);
  const known = asked ?? minute;
  return { tier, severity, at: known, local: localText(calendar.zone, known), error: asked === null ? "time" : null };
}

function instantOf(text: string, calendar: CalendarData): Instant | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text)) return null;
  const local = Date.parse(`${text}:00Z`);
  const isReal = Number.isFinite(local) && new Date(local).toISOString().startsWith(text);
  const { first, last } = knownYears(calendar);
  const year = Number(text.slice(0, 4));
  return isReal && year >= first && year <= last ? fromLocal(calendar.zone, local) : null;
}

/** Years whose holidays the calendar can hold: from its first dated one to a year beyond what is announced. */
export function knownYears({ dates, announcedThrough }: CalendarData): { first: number; last: number } {
  const years = dates.map(({ date }) => Number(date.slice(0, 4)));
  const first = years.length ? Math.min(...years) : 2000;
  return { first, last: (announcedThrough ?? Math.max(first, 2098)) + 1 };
}

const localText = (zone: string, at: Instant): string => new Date(toLocal(zone, at)).toISOString().slice(0, 16);
