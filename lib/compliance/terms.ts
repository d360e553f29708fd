/** The quarter under other terms (N9) and by the policy's credit table (N12). Pure. */
import type { Compliance, CountedClock, ReportedTicket } from "@/lib/sla/compliance";
import { type CreditLine, creditsOf } from "@/lib/sla/credits";
import type { Instant, Metric } from "@/lib/sla/events";
import { type ComparedPromise, compareTiers, whatIf } from "@/lib/sla/what-if";
import type { ReadLedger } from "@/lib/tickets/queries";
import type { CreditCause, CreditEarned, Credits, TierPromises } from "./depth-schema";
import { isoOf, orNull, percentText, secondsOf } from "./figures";

/**
 * Every tier with tickets that some ticket of the quarter was not filed under, in the policy's order. Cancelled tickets
 * and further replies are left out: nothing was promised on them by severity. `ledgers` are those filed in the quarter.
 */
export function tiersOf(ledgers: readonly ReadLedger[], asOf: Instant): TierPromises[] {
  const names = new Set(ledgers.flatMap(({ context }) => coveredTiers(context.policy.tiers)));
  return [...names].flatMap((tier) => {
    const compared = ledgers.flatMap((ledger) =>
      ledger.context.tier === tier || isCancelled(ledger, asOf) ? [] : comparedOf(ledger, tier, asOf),
    );
    return compared.length === 0 ? [] : [tierOf(tier, compared)];
  });
}

const coveredTiers = (tiers: ReadLedger["context"]["policy"]["tiers"]): string[] =>
  Object.entries(tiers).flatMap(([tier, { coverage }]) => (Object.keys(coverage).length ? [tier] : []));

const isCancelled = ({ events }: ReadLedger, asOf: Instant): boolean =>
  events.some(({ type, at }) => type === "ticket.cancelled" && at <= asOf);

interface Compared extends ComparedPromise {
  readonly number: number;
}

function comparedOf({ number, events, context }: ReadLedger, tier: string, asOf: Instant): Compared[] {
  const known = events.filter(({ at }) => at <= asOf);
  return whatIf(known, context, tier, asOf)
    .filter(({ metric }) => metric !== "next_response")
    .map((one) => ({ ...one, number }));
}

function tierOf(tier: string, compared: readonly Compared[]): TierPromises {
  const { promises, saved, lost } = compareTiers(compared);
  const differing = compared.filter(({ verdict }) => verdict !== "same").map(({ number }) => number);
  return {
    tier,
    n: compared.length,
    promises,
    saved,
    lost,
    noBenefit: promises.stricter + promises.added === 0,
    tickets: [...new Set(differing)].toSorted((a, b) => a - b),
  };
}

/**
 * By the newest version of the policy that the quarter's clocks are pinned to: what was agreed then, not what is now.
 * Availability rules earn nothing here, its record is no ticket's.
 */
export function creditsIn(
  seen: Pick<Compliance, "attainment">,
  pinned: readonly ReadLedger[],
  asOf: Instant,
  titleOf: (ticket: ReportedTicket) => string,
): Credits | null {
  const [policy] = pinned.map(({ context }) => context.policy).toSorted((a, b) => b.version - a.version);
  if (!policy?.credits) return null;
  const { lines, earnedPpm, creditPpm, isCapped } = creditsOf(policy.credits, seen, []);
  return {
    policyVersion: policy.version,
    minimum: policy.credits.minimum,
    cap: ppmText(policy.credits.capPpm),
    lines: lines.map((line) => earned(line, asOf, titleOf)),
    earned: ppmText(earnedPpm),
    credit: ppmText(creditPpm),
    isCapped,
  };
}

/** Millionths as an exact percentage: 999500 → "99.95". */
export const ppmText = (ppm: number): string => String(ppm / 10_000);

function earned(
  { rule, attained, n, causes }: CreditLine,
  asOf: Instant,
  titleOf: (ticket: ReportedTicket) => string,
): CreditEarned {
  return {
    rule: rule.id,
    metric: rule.metric,
    severities: rule.severities ?? null,
    below: ppmText(rule.belowPpm),
    attained: percentText(attained),
    n: n ?? 0,
    credit: ppmText(rule.creditPpm),
    causes: causes
      .toSorted((a, b) => (a.clock.dueAt ?? 0) - (b.clock.dueAt ?? 0))
      .flatMap((cause) => causeOf(cause, asOf, titleOf)),
  };
}

function causeOf(
  { ticket, clock }: CountedClock,
  asOf: Instant,
  titleOf: (ticket: ReportedTicket) => string,
): CreditCause[] {
  const { dueAt, stoppedAt, severity } = clock;
  const metric: Metric = clock.metric;
  if (dueAt === null) return [];
  return [
    {
      ...{ number: Number(ticket.id), title: titleOf(ticket), metric, severity },
      dueAt: isoOf(dueAt),
      stoppedAt: orNull(stoppedAt, isoOf),
      lateSeconds: secondsOf((stoppedAt ?? asOf) - dueAt),
    },
  ];
}
