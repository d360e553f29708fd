/** The example of the home page: a real target of the vendor's policy, over a plain week of the vendor's calendar. */
import { currentCalendar, currentPolicy } from "@/lib/accounts/vendor";
import { now } from "@/lib/now";
import { alwaysOpen, compileCalendar } from "@/lib/sla/calendar";
import type { SlaContext } from "@/lib/sla/context";
import { SEVERITIES, type Severity, type SlaEvent } from "@/lib/sla/events";
import type { PolicyData, Target } from "@/lib/sla/policy";
import { explain, type Trace } from "@/lib/sla/trace";
import { fromLocal, toLocal } from "@/lib/sla/zone";

export interface WorkedExample {
  readonly tier: string;
  readonly severity: Severity;
  readonly target: Target;
  readonly trace: Trace;
  readonly dueAt: number;
}

const DAY = 86_400_000;
/** A long holiday and its make-up days spoil no more weeks in a row than this. */
const WEEKS_BACK = 12;

/** Confirmed on a Friday at 15:00, as late a one as has no holiday near; null when the vendor counts no working days. */
export function workedExample(): WorkedExample | null {
  const policy = currentPolicy();
  const promise = promiseOf(policy);
  if (!promise) return null;
  const business = compileCalendar(currentCalendar());
  const context = { policy, tier: promise.tier, business, always: compileCalendar(alwaysOpen(policy.zone)) };
  const friday = lastFriday(business.data.zone);
  const traces = Array.from({ length: WEEKS_BACK }, (_, week) =>
    traceAt(context, promise.severity, friday - week * 7 * DAY),
  );
  const trace = traces.find(isPlain) ?? traces[0];
  return trace?.dueAt ? { ...promise, trace, dueAt: trace.dueAt } : null;
}

/** The first resolution target of three working days, else any in working days. */
function promiseOf(policy: PolicyData) {
  const all = Object.entries(policy.tiers).flatMap(([tier, terms]) =>
    SEVERITIES.flatMap((severity) => {
      const target = terms.targets.resolution[severity];
      return target?.unit === "wd" ? [{ tier, severity, target }] : [];
    }),
  );
  return all.find(({ target }) => target.amount === 3) ?? all[0];
}

function traceAt(context: SlaContext, severity: Severity, at: number): Trace | null {
  const events: SlaEvent[] = [
    { type: "ticket.opened", seq: 1, at, by: "customer", severity },
    { type: "ticket.confirmed", seq: 2, at, by: "agent" },
  ];
  return explain(events, context, "resolution", 1, at);
}

const isPlain = (trace: Trace | null) => trace?.stretches.every(({ reason }) => reason !== "holiday") ?? false;

/** 15:00 of the latest Friday that is over, in the calendar's zone. Day 1 of the epoch was a Friday. */
function lastFriday(zone: string): number {
  const today = Math.floor(toLocal(zone, now()) / DAY);
  const friday = today - 1 - ((((today - 2) % 7) + 7) % 7);
  return fromLocal(zone, friday * DAY + 15 * 3_600_000);
}
