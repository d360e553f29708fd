/** The tier as the vendor describes it now, and the part of its calendar that a page needs. */
import type { Tier } from "@/lib/accounts/schema";
import { vendor } from "@/lib/accounts/vendor";
import type { CalendarData } from "@/lib/sla/calendar";
import { toLocal } from "@/lib/sla/zone";

/** Throws for a tier that content/vendor/vendor.json no longer describes: an entitlement must be readable. */
export function tierOf(key: string): Tier {
  const tier = vendor().tiers.find((one) => one.key === key);
  if (!tier) throw new Error(`content/vendor/vendor.json describes no tier ${key}`);
  return tier;
}

/** From last year on: the page asks about today and what comes, and sends no more than that to the browser. */
export function calendarFrom(calendar: CalendarData, at: number): CalendarData {
  const since = new Date(toLocal(calendar.zone, at)).getUTCFullYear() - 1;
  return { ...calendar, dates: calendar.dates.filter(({ date }) => Number(date.slice(0, 4)) >= since) };
}
