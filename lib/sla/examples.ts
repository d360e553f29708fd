/**
 * The rules of PRODUCT §3, each shown at work: a short ledger over the vendor's own policy and calendar and the trace
 * the engine gives for it (R18, R31, N1). Nothing is written by hand but when things happen; a rule that the policy
 * cannot show (no target in working days, no make-up day announced) has no example.
 */
import { alwaysOpen, type CalendarData, compileCalendar } from "./calendar";
import type { SlaContext } from "./context";
import { type Instant, SEVERITIES, type Severity, type SlaEvent } from "./events";
import type { PolicyData, Target, TargetMetric } from "./policy";
import { explain, type Trace } from "./trace";
import { fromLocal, toLocal } from "./zone";

export const EXAMPLES = [
  "hours",
  "always",
  "days",
  "evening",
  "makeup",
  "deemed",
  "pause",
  "reopen",
  "raised",
] as const;
export type ExampleKey = (typeof EXAMPLES)[number];

export interface Example {
  readonly key: ExampleKey;
  readonly tier: string;
  readonly severity: Severity;
  readonly target: Target;
  readonly trace: Trace;
}

interface Promised {
  readonly tier: string;
  readonly severity: Severity;
  readonly target: Target;
}

interface Scene extends Promised {
  readonly metric: TargetMetric;
  readonly events: readonly SlaEvent[];
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Nothing dated may lie this near after the Friday of an example: a holiday would hide the rule it shows. */
const PLAIN_DAYS = 21;
const WEEKS_BACK = 52;

/** All examples that this policy and calendar can show, set in the latest plain weeks before `now`. */
export function clockExamples(policy: PolicyData, calendar: CalendarData, now: Instant): Example[] {
  const business = compileCalendar(calendar);
  const always = compileCalendar(alwaysOpen(policy.zone));
  const scenes = scenesOf(policy, calendar, now);
  return EXAMPLES.flatMap((key) => {
    const scene = scenes[key];
    if (!scene) return [];
    const { tier, severity, metric, events } = scene;
    const context: SlaContext = { policy, tier, business, always };
    const asOf = key === "deemed" ? (events[0]?.at ?? 0) + PLAIN_DAYS * DAY : (events.at(-1)?.at ?? 0);
    const trace = explain(events, context, metric, 1, asOf);
    return trace?.target ? [{ key, tier, severity, target: trace.target, trace }] : [];
  });
}

type Scenes = Record<ExampleKey, Scene | null>;

function scenesOf(policy: PolicyData, calendar: CalendarData, now: Instant): Scenes {
  const friday = plainFriday(calendar, now);
  const at = (day: number, hour: number) => fromLocal(calendar.zone, (friday + day) * DAY + hour * HOUR);
  const inDays = promiseIn(policy, "resolution", (target) => target.unit === "wd", 3);
  const inHours = promiseIn(policy, "first_response", isBusinessHours(policy), 4);
  const around = promiseIn(policy, "first_response", isAlways(policy), 30);
  const makeup = makeupEve(calendar, now);
  return {
    hours: inHours && { ...inHours, metric: "first_response", events: opened(inHours, at(0, 16)) },
    always: around && { ...around, metric: "first_response", events: opened(around, at(2, 3)) },
    days: resolving(inDays, at(0, 15)),
    evening: resolving(inDays, at(0, 20)),
    makeup: makeup === null ? null : resolving(inDays, fromLocal(calendar.zone, makeup * DAY + 15 * HOUR)),
    deemed: policy.rules.deemedConfirmation ? deemed(inDays, at(0, 10)) : null,
    pause: resolving(inDays, at(0, 10), [
      { type: "message.posted", at: at(0, 15), by: "agent" },
      { type: "ticket.paused", at: at(0, 15), by: "agent", reason: "waiting_customer" },
      { type: "message.posted", at: at(4, 10), by: "customer" },
    ]),
    reopen: resolving(inDays, at(0, 10), [
      { type: "ticket.resolved", at: at(0, 15), by: "agent" },
      { type: "ticket.reopened", at: at(4, 10), by: "customer" },
    ]),
    raised: raised(policy, at),
  };
}

/** From S3 to S2, in a tier that resolves both. */
function raised(policy: PolicyData, at: (day: number, hour: number) => Instant): Scene | null {
  const from = promiseIn(policy, "resolution", (target, severity) => target.unit === "wd" && severity === "S3", 5);
  const hasGraver = from && policy.tiers[from.tier]?.targets.resolution.S2;
  return hasGraver
    ? resolving(from, at(0, 10), [{ type: "severity.changed", at: at(3, 10), by: "agent", to: "S2" }])
    : null;
}

type Later = SlaEvent extends infer E ? (E extends SlaEvent ? Omit<E, "seq"> : never) : never;

const opened = ({ severity }: Promised, at: Instant): SlaEvent[] => [
  { type: "ticket.opened", seq: 1, at, by: "customer", severity },
];

/** Filed and confirmed at one instant, so that the drawing shows the resolution clock alone. */
function resolving(promise: Promised | null, at: Instant, later: readonly Later[] = []): Scene | null {
  if (!promise) return null;
  const confirmed: SlaEvent = { type: "ticket.confirmed", seq: 2, at, by: "agent" };
  const rest = later.map((event, index): SlaEvent => ({ ...event, seq: index + 3 }));
  return { ...promise, metric: "resolution", events: [...opened(promise, at), confirmed, ...rest] };
}

const deemed = (promise: Promised | null, at: Instant): Scene | null =>
  promise && { ...promise, metric: "resolution", events: opened(promise, at) };

type Fits = (target: Target, severity: Severity, tier: string) => boolean;

const isBusinessHours =
  (policy: PolicyData): Fits =>
  (target, severity, tier) =>
    target.unit === "wh" || (target.unit === "h" && policy.tiers[tier]?.coverage[severity] === "business");
const isAlways =
  (policy: PolicyData): Fits =>
  (target, severity, tier) =>
    (target.unit === "h" || target.unit === "min") && policy.tiers[tier]?.coverage[severity] === "always";

/** The first promise that fits, of the amount wished for if there is one. */
function promiseIn(policy: PolicyData, metric: TargetMetric, fits: Fits, amount: number): Promised | null {
  const all = Object.entries(policy.tiers).flatMap(([tier, terms]) =>
    SEVERITIES.flatMap((severity) => {
      const target = terms.targets[metric][severity];
      return target && fits(target, severity, tier) ? [{ tier, severity, target }] : [];
    }),
  );
  return all.find(({ target }) => target.amount === amount) ?? all[0] ?? null;
}

/** A Friday before today with nothing dated in the weeks around it, as days since 1970-01-01; which was a Thursday. */
function plainFriday({ zone, dates }: CalendarData, now: Instant): number {
  const today = Math.floor(toLocal(zone, now) / DAY);
  const latest = today - 1 - ((((today - 2) % 7) + 7) % 7);
  const dated = dates.map(({ date }) => dayOf(date));
  const fridays = Array.from({ length: WEEKS_BACK }, (_, week) => latest - week * 7);
  return fridays.find((friday) => !dated.some((day) => day >= friday && day <= friday + PLAIN_DAYS)) ?? latest;
}

/** The day before the make-up working day nearest to `now` (调休) that follows a plain working day; null without one. */
function makeupEve({ zone, dates, weekly }: CalendarData, now: Instant): number | null {
  const today = Math.floor(toLocal(zone, now) / DAY);
  const dated = new Set(dates.map(({ date }) => dayOf(date)));
  const works = (day: number) => !dated.has(day) && weekly[WEEK[((day % 7) + 7) % 7] ?? "thu"].length > 0;
  const eves = dates.flatMap(({ date, hours }) => {
    const day = dayOf(date);
    const isWeekend = weekly[WEEK[((day % 7) + 7) % 7] ?? "thu"].length === 0;
    const eve = works(day - 1) ? day - 1 : day - 2;
    return hours.length && isWeekend && works(eve) ? [eve] : [];
  });
  return eves.toSorted((a, b) => Math.abs(a - today) - Math.abs(b - today))[0] ?? null;
}

/** 1970-01-01 was a Thursday. */
const WEEK = ["thu", "fri", "sat", "sun", "mon", "tue", "wed"] as const;
const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY;
