/**
 * The vendor as shipped with this installation: names, tiers, and the policy and calendar that a new database starts with.
 * Signed-in pages read policies from the database, where each version stays; these are for pages without an account.
 */

import policyData from "@/content/vendor/policy.json";
import vendorData from "@/content/vendor/vendor.json";
import { chineseOfficeCalendar } from "@/lib/calendars/chinese";
import type { CalendarData } from "@/lib/sla/calendar";
import { type PolicyData, parsePolicy } from "@/lib/sla/policy";
import { Vendor } from "./schema";

const FIRST_YEAR = 2023;

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

/** The vendor's business calendar over the years of the record and as far as holidays are announced. */
export function currentCalendar(): CalendarData {
  kept.calendar ??= chineseOfficeCalendar(FIRST_YEAR, FIRST_YEAR + 6);
  return kept.calendar;
}

const kept: { vendor?: Vendor; policy?: PolicyData; calendar?: CalendarData } = {};
