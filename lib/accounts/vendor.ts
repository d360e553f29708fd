/**
 * The vendor as shipped with this installation: names, tiers, and the policy and calendar that a new database starts with.
 * Signed-in pages read policies from the database, where each version stays; these are for pages without an account.
 */

import calendarData from "@/content/vendor/calendar.json";
import policyData from "@/content/vendor/policy.json";
import vendorData from "@/content/vendor/vendor.json";
import { buildCalendar } from "@/lib/calendars/build";
import type { CalendarData } from "@/lib/sla/calendar";
import { type PolicyData, parsePolicy } from "@/lib/sla/policy";
import { Vendor } from "./schema";

export function vendor(): Vendor {
  kept.vendor ??= Vendor.parse(vendorData);
  return kept.vendor;
}

/** Throws when content/vendor/policy.json is not a policy: the check runs it before anything is built. */
export function currentPolicy(): PolicyData {
  if (kept.policy) return kept.policy;
  const parsed = parsePolicy(policyData);
  if (!parsed.ok) throw new Error(`content/vendor/policy.json: ${JSON.stringify(parsed.refusal)}`);
  kept.policy = parsed.value;
  return parsed.value;
}

/**
 * The vendor's business calendar, its holidays as far as they are announced (docs/calendars.md). Throws when
 * content/vendor/calendar.json is not a calendar.
 */
export function currentCalendar(): CalendarData {
  if (kept.calendar) return kept.calendar;
  const built = buildCalendar(calendarData);
  if (!built.ok) throw new Error(`content/vendor/calendar.json: ${JSON.stringify(built.refusal)}`);
  kept.calendar = built.value;
  return built.value;
}

const kept: { vendor?: Vendor; policy?: PolicyData; calendar?: CalendarData } = {};
