/**
 * The vendor as shipped with this installation: names, tiers, and the policy and calendar that a new database starts with.
 * Signed-in pages read policies from the database, where each version stays; these are for pages without an account.
 */

import calendarData from "@/content/vendor/calendar.json";
import policyData from "@/content/vendor/policy.json";
import vendorData from "@/content/vendor/vendor.json";
import { buildCalendar } from "@/lib/calendars/build";
import { type CalendarData, compileCalendar } from "@/lib/sla/calendar";
import { type PolicyData, parsePolicy } from "@/lib/sla/policy";
import { checkPolicy } from "@/lib/sla/policy-check";
import { refusedTerms } from "./refused-terms";
import { Vendor } from "./schema";

export function vendor(): Vendor {
  kept.vendor ??= Vendor.parse(vendorData);
  return kept.vendor;
}

/**
 * Throws, saying what to correct, when content/vendor/policy.json is not a policy or promises less for a graver severity
 * on the vendor's calendar.
 */
export function currentPolicy(): PolicyData {
  if (kept.policy) return kept.policy;
  const parsed = parsePolicy(policyData);
  const checked = parsed.ok ? checkPolicy(parsed.value, compileCalendar(currentCalendar())) : parsed;
  if (!checked.ok) throw new Error(refusedTerms("content/vendor/policy.json", checked.refusal));
  kept.policy = checked.value;
  return checked.value;
}

/**
 * The vendor's business calendar, its holidays as far as they are announced (docs/calendars.md). Throws when
 * content/vendor/calendar.json is not a calendar.
 */
export function currentCalendar(): CalendarData {
  if (kept.calendar) return kept.calendar;
  const built = buildCalendar(calendarData);
  if (!built.ok) throw new Error(refusedTerms("content/vendor/calendar.json", built.refusal));
  kept.calendar = built.value;
  return built.value;
}

const kept: { vendor?: Vendor; policy?: PolicyData; calendar?: CalendarData } = {};
