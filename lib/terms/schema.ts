/** Published terms, and what would come of the next version of them. */

import type { CalendarData } from "@/lib/sla/calendar";
import type { PolicyData } from "@/lib/sla/policy";
import type { TermChange } from "@/lib/sla/policy-diff";
import type { AdoptionEffect } from "@/lib/tickets/schema";

/** What a form holds, by the names of its fields. */
export type Typed = Readonly<Record<string, string>>;

/** The versions that new terms are made under. */
export interface Versions {
  readonly policyId: string;
  readonly calendarId: string;
  readonly policy: PolicyData;
  readonly calendar: CalendarData;
}

/** A version as it was published; UTC milliseconds. */
export interface PublishedDto {
  readonly id: string;
  readonly at: number;
  /** accounts whose terms name it now */
  readonly accounts: number;
}

export interface PolicyChange {
  readonly tier: string;
  readonly fromId: string;
  readonly accounts: number;
  readonly changes: readonly TermChange[];
}

export interface PolicyEffect {
  readonly id: string;
  /** by the version that accounts are under and their tier, and the tiers that none is under; those that change */
  readonly tiers: readonly PolicyChange[];
  /** accounts whose terms name another version of it, now or planned */
  readonly accounts: number;
}

export interface CalendarEffect {
  readonly id: string;
  readonly accounts: number;
  /** open tickets on earlier versions of it, by number (PRODUCT §3.9) */
  readonly tickets: readonly AdoptionEffect[];
}

/** How many dated exceptions one version can add, change or take away. */
export const DAY_ROWS = 8;
