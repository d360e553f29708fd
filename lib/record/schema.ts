/**
 * The vendor-wide record of promises kept, for anyone (R27, N10): aggregates over all accounts and nothing else. Page,
 * CSV and JSON are made from this value. Percentages are texts that are already cut (U-21).
 */
import { z } from "zod";
import { REPORTED } from "@/lib/compliance/schema";
import { SEVERITIES } from "@/lib/sla/events";

/** A cell stands on at least this many clocks … */
export const LEAST_CLOCKS = 5;
/** … of at least this many accounts; else one of them could be read out of it. */
export const LEAST_ACCOUNTS = 3;

const Row = z.strictObject({
  metric: z.enum(REPORTED),
  /** null: all severities together */
  severity: z.enum(SEVERITIES).nullable(),
  /** withheld: too few to show without showing somebody's; then every figure is null */
  withheld: z.boolean(),
  n: z.int().nullable(),
  met: z.int().nullable(),
  breached: z.int().nullable(),
  /** met ÷ n; null when nothing was measured */
  percent: z.string().nullable(),
  /** Wilson 95 % interval of it */
  low: z.string().nullable(),
  high: z.string().nullable(),
});
export type RecordRow = z.infer<typeof Row>;

const RecordQuarter = z.strictObject({
  quarter: z.string(),
  from: z.string(),
  /** excluded */
  to: z.string(),
  /** false: the quarter still runs */
  isOver: z.boolean(),
  rows: z.array(Row),
});
export type RecordQuarter = z.infer<typeof RecordQuarter>;

export const PublicRecord = z.strictObject({
  format: z.literal("backstop.record/1"),
  vendor: z.string(),
  zone: z.string(),
  asOf: z.string(),
  leastClocks: z.int(),
  leastAccounts: z.int(),
  /** the latest first */
  quarters: z.array(RecordQuarter),
});
export type PublicRecord = z.infer<typeof PublicRecord>;

/** `?format=csv|json`, the whole record. */
export const RecordRequest = z.strictObject({ format: z.enum(["csv", "json"]).default("json") });
