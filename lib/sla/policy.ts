/**
 * The SLA policy: targets by tier, severity and metric, and the rules that read them. Versioned data that a vendor
 * edits without code; never edited once published, only superseded. Fields and defaults: PRODUCT §2 and §3.
 */
import { ok, type Result, refuse } from "@/lib/result";
import { LEVELS, type Level, type Metric, SEVERITIES, type Severity } from "./events";
import type { DayMode } from "./workday";
import { isZone } from "./zone";

/**
 * Minutes and hours count on the coverage calendar of tier × severity, working hours and days always on the business
 * calendar.
 */
export const UNITS = ["min", "h", "wh", "wd"] as const;
export type Unit = (typeof UNITS)[number];

export interface Target {
  readonly amount: number;
  readonly unit: Unit;
}

export type Coverage = "business" | "always";
/** Metrics that have targets of their own; `next_response` is measured with the first response's. */
export const TARGET_METRICS = ["first_response", "confirmation", "resolution"] as const;
export type TargetMetric = (typeof TARGET_METRICS)[number];

export interface TierTargets {
  /** a severity without coverage has no tickets in this tier */
  readonly coverage: Partial<Record<Severity, Coverage>>;
  readonly targets: Readonly<Record<TargetMetric, Partial<Record<Severity, Target>>>>;
}

export interface LadderRule {
  readonly id: string;
  readonly metric: TargetMetric;
  readonly severities?: readonly Severity[];
  /** share of the target at which it fires */
  readonly percent: number;
  readonly action: "notice" | "escalate";
  readonly to?: Level;
}

export interface CreditRule {
  readonly id: string;
  readonly metric: TargetMetric | "availability";
  /** absent: all together */
  readonly severities?: readonly Severity[];
  /** earned when the attained share lies below this, in millionths */
  readonly belowPpm: number;
  /** millionths of the fee */
  readonly creditPpm: number;
}

export interface CreditTable {
  /** of several rules on one metric and its severities the largest credit counts */
  readonly rules: readonly CreditRule[];
  /** the most that a period's credits come to, in millionths of its fee */
  readonly capPpm: number;
  /** fewer decided clocks than this earn nothing: too few to judge by */
  readonly minimum: number;
}

export interface PolicyRules {
  readonly workingDay: DayMode;
  readonly deemedConfirmation: boolean;
  readonly reopen: "resume" | "continuous" | "restart";
  readonly severityChange: "protective" | "retroactive" | "forward";
  readonly responsePauses: boolean;
  readonly resolutionStart: "confirmed" | "created";
  readonly resolveIsResponse: boolean;
  readonly reopenWindowDays: number;
}

export interface PolicyData {
  readonly key: string;
  readonly version: number;
  readonly zone: string;
  readonly tiers: Readonly<Record<string, TierTargets>>;
  readonly rules: PolicyRules;
  readonly ladder: readonly LadderRule[];
  /** absent: nothing is credited */
  readonly credits?: CreditTable;
}

export const targetMetric = (metric: Metric): TargetMetric => (metric === "next_response" ? "first_response" : metric);

/** Of any unit: about seventy days of minutes. More is a slip of the pen, and day arithmetic has a horizon. */
const LARGEST = 100_000;

type Fields = Record<string, string>;
type Unknown = Record<string, unknown>;

/** A policy from data; refused as `policy.invalid` with a code for each wrong field, by its path. */
export function parsePolicy(input: unknown): Result<PolicyData> {
  const wrong: Fields = {};
  const data = record(input, "policy", wrong);
  if (typeof data.key !== "string" || data.key === "") wrong.key = "required";
  if (!isCount(data.version)) wrong.version = "whole_number";
  if (typeof data.zone !== "string" || !isZone(data.zone)) wrong.zone = "unknown_zone";
  for (const [tier, terms] of Object.entries(record(data.tiers, "tiers", wrong)))
    readTier(terms, `tiers.${tier}`, wrong);
  readRules(record(data.rules, "rules", wrong), wrong);
  readLadder(data.ladder, wrong);
  if (data.credits !== undefined) readCredits(record(data.credits, "credits", wrong), wrong);
  return Object.keys(wrong).length ? refuse("policy.invalid", wrong) : ok(data as unknown as PolicyData);
}

function readTier(input: unknown, path: string, wrong: Fields) {
  const tier = record(input, path, wrong);
  const coverage = record(tier.coverage, `${path}.coverage`, wrong);
  for (const [severity, value] of Object.entries(coverage)) {
    if (!isSeverity(severity) || (value !== "business" && value !== "always"))
      wrong[`${path}.coverage.${severity}`] = "business_or_always";
  }
  const targets = record(tier.targets, `${path}.targets`, wrong);
  for (const metric of TARGET_METRICS) {
    for (const [severity, target] of Object.entries(record(targets[metric], `${path}.targets.${metric}`, wrong))) {
      const place = `${path}.targets.${metric}.${severity}`;
      const { amount, unit } = record(target, place, wrong);
      if (!isSeverity(severity)) wrong[place] = "unknown_severity";
      else if (!(severity in coverage)) wrong[place] = "no_coverage";
      if (!isCount(amount)) wrong[`${place}.amount`] = "whole_number";
      else if (amount > LARGEST) wrong[`${place}.amount`] = "too_large";
      if (!UNITS.some((known) => known === unit)) wrong[`${place}.unit`] = "unknown_unit";
    }
  }
}

const CHOICES = {
  workingDay: ["position", "same-time", "end-of-day"],
  reopen: ["resume", "continuous", "restart"],
  severityChange: ["protective", "retroactive", "forward"],
  resolutionStart: ["confirmed", "created"],
  deemedConfirmation: [true, false],
  responsePauses: [true, false],
  resolveIsResponse: [true, false],
} as const;

function readRules(rules: Unknown, wrong: Fields) {
  for (const [name, choices] of Object.entries(CHOICES)) {
    if (!choices.some((choice) => choice === rules[name])) wrong[`rules.${name}`] = "unknown_choice";
  }
  if (!isCount(rules.reopenWindowDays)) wrong["rules.reopenWindowDays"] = "whole_number";
}

function readLadder(input: unknown, wrong: Fields) {
  if (!Array.isArray(input)) {
    wrong.ladder = "list";
    return;
  }
  const seen = new Set<unknown>();
  for (const [index, entry] of input.entries()) {
    const rule = record(entry, `ladder.${index}`, wrong);
    if (typeof rule.id !== "string" || rule.id === "") wrong[`ladder.${index}.id`] = "required";
    else if (seen.has(rule.id)) wrong[`ladder.${index}.id`] = "repeated";
    seen.add(rule.id);
    if (rule.severities !== undefined && !areSeverities(rule.severities))
      wrong[`ladder.${index}.severities`] = "unknown_severity";
    if (!isTargetMetric(rule.metric)) wrong[`ladder.${index}.metric`] = "unknown_metric";
    if (!isCount(rule.percent)) wrong[`ladder.${index}.percent`] = "whole_number";
    const isKnown =
      rule.action === "notice" || (rule.action === "escalate" && LEVELS.some((level) => level === rule.to));
    if (!isKnown) wrong[`ladder.${index}.action`] = "unknown_action";
  }
}

const MILLION = 1_000_000;
const isShare = (value: unknown): boolean => isCount(value) && value <= MILLION;

function readCredits({ rules, capPpm, minimum }: Unknown, wrong: Fields) {
  if (!isShare(capPpm)) wrong["credits.capPpm"] = "millionths";
  if (!isCount(minimum)) wrong["credits.minimum"] = "whole_number";
  if (!Array.isArray(rules)) {
    wrong["credits.rules"] = "list";
    return;
  }
  const seen = new Set<unknown>();
  for (const [index, entry] of rules.entries()) {
    const path = `credits.rules.${index}`;
    const { id, metric, severities, belowPpm, creditPpm } = record(entry, path, wrong);
    if (typeof id !== "string" || id === "") wrong[`${path}.id`] = "required";
    else if (seen.has(id)) wrong[`${path}.id`] = "repeated";
    seen.add(id);
    if (metric !== "availability" && !isTargetMetric(metric)) wrong[`${path}.metric`] = "unknown_metric";
    if (severities !== undefined && !areSeverities(severities)) wrong[`${path}.severities`] = "unknown_severity";
    if (!isShare(belowPpm)) wrong[`${path}.belowPpm`] = "millionths";
    if (!isShare(creditPpm)) wrong[`${path}.creditPpm`] = "millionths";
  }
}

function record(input: unknown, path: string, wrong: Fields): Unknown {
  if (typeof input === "object" && input !== null && !Array.isArray(input)) return input as Unknown;
  wrong[path] = "object";
  return {};
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) > 0;
const isTargetMetric = (value: unknown): boolean => TARGET_METRICS.some((metric) => metric === value);
const isSeverity = (value: unknown): value is Severity => SEVERITIES.some((severity) => severity === value);
const areSeverities = (value: unknown): boolean => Array.isArray(value) && value.length > 0 && value.every(isSeverity);
