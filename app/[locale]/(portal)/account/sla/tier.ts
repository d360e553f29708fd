/** The tier as the vendor describes it now, and the part of its calendar that a page needs. */
import type { Terms } from "@/components/account/history-panel";
import type { EntitlementDto } from "@/lib/accounts/queries";
import type { Tier } from "@/lib/accounts/schema";
import { vendor } from "@/lib/accounts/vendor";
import type { Locale } from "@/lib/i18n/routing";
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

/** The next tier in the vendor's own order; undefined above the highest. */
export function tierAbove(key: string): Tier | undefined {
  const { tiers } = vendor();
  return tiers[tiers.findIndex((one) => one.key === key) + 1];
}

/** Of a tier that is no longer sold only the key is left. */
export function termsOf({ tier, policy, calendar, validFrom }: EntitlementDto, locale: Locale): Terms {
  const tierName = vendor().tiers.find(({ key }) => key === tier)?.name[locale] ?? tier;
  return { tier, tierName, policy, calendarVersion: calendar.version, validFrom };
}
