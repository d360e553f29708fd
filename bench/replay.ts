/**
 * Reading a ticket's clocks from its ledger, against the least one can do with the same ledger, copying it as JSON; and a
 * quarter's report over a hundred thousand ledgers in one thread.
 */
import { currentCalendar, currentPolicy } from "@/lib/accounts/vendor";
import { alwaysOpen, compileCalendar } from "@/lib/sla/calendar";
import { replay, type SlaContext } from "@/lib/sla/clock";
import { complianceOf, type ReportedTicket } from "@/lib/sla/compliance";
import type { SlaEvent } from "@/lib/sla/events";
import { compare, median, rate } from "./rounds";

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const OPENED = Date.parse("2026-03-06T07:00:00Z"); // a Friday, 15:00 in Shanghai
const LEDGERS = 200;
const MICRO = 5;

const by = { customer: "customer", agent: "agent" } as const;
type Fact = readonly [minute: number, by: "customer" | "agent", fact: object];

/** What most tickets are: answered, confirmed, a question to the customer, resolved, rated. */
const ORDINARY: readonly Fact[] = [
  [0, by.customer, { type: "ticket.opened", severity: "S2" }],
  [12, by.agent, { type: "ticket.assigned" }],
  [40, by.agent, { type: "note.added" }],
  [95, by.agent, { type: "message.posted" }],
  [140, by.agent, { type: "ticket.confirmed" }],
  [150, by.agent, { type: "message.posted" }],
  [150, by.agent, { type: "ticket.paused", reason: "waiting_customer" }],
  [900, by.customer, { type: "message.posted" }],
  [1000, by.agent, { type: "ticket.assigned" }],
  [1500, by.agent, { type: "message.posted" }],
  [2900, by.agent, { type: "ticket.resolved" }],
  [3000, by.customer, { type: "ticket.rated", score: 5 }],
];

/** Nearly everything that can happen to one: also a raised severity and a reopening. */
const EVENTFUL: readonly Fact[] = [
  [0, by.customer, { type: "ticket.opened", severity: "S2" }],
  [12, by.agent, { type: "ticket.assigned" }],
  [95, by.agent, { type: "message.posted" }],
  [140, by.agent, { type: "ticket.confirmed" }],
  [150, by.agent, { type: "message.posted" }],
  [150, by.agent, { type: "ticket.paused", reason: "waiting_customer" }],
  [900, by.customer, { type: "message.posted" }],
  [930, by.agent, { type: "severity.changed", to: "S1" }],
  [1500, by.agent, { type: "message.posted" }],
  [2900, by.agent, { type: "ticket.resolved" }],
  [4400, by.customer, { type: "ticket.reopened" }],
  [5200, by.agent, { type: "ticket.resolved" }],
];

export function benchReplay(): string[] {
  const policy = currentPolicy();
  const business = compileCalendar(currentCalendar());
  const context = { policy, tier: "pro", business, always: compileCalendar(alwaysOpen(policy.zone)) };
  return [...replaying("ordinary", ORDINARY, context), ...replaying("eventful", EVENTFUL, context), ...report(context)];
}

function replaying(name: string, facts: readonly Fact[], context: SlaContext): string[] {
  const ledgers = Array.from({ length: LEDGERS }, (_, index) => ledger(facts, OPENED + index * 97 * MINUTE));
  const asOf = OPENED + 60 * DAY;
  const read = () => ledgers.map((events) => replay(events, context, asOf).clocks.map(({ outcome }) => outcome));
  const outcomes = new Set(read().flat());
  if (!outcomes.has("met")) throw new Error(`only ${[...outcomes]}`);
  const ours = { name: "replay", pieces: LEDGERS, run: read };
  const copy = () => ledgers.map((one) => JSON.parse(JSON.stringify(one)).length);
  return [
    compare(`${name} ledger of 12 events`, ours, { name: "JSON copy", pieces: LEDGERS, run: copy }),
    rate(`${name} ledger of 12 events`, 1e6 / MICRO, ours),
  ];
}

const TICKETS = 100_000;
const REPORTS = 5;
const REPORT_MS = 1500;

/** Replay included: ledgers in, the report of a quarter out. */
function report(context: SlaContext): string[] {
  const [from, to] = [Date.parse("2026-03-31T16:00:00Z"), Date.parse("2026-06-30T16:00:00Z")];
  const ledgers = Array.from({ length: TICKETS }, (_, index) => {
    const opened = from + Math.floor(((index / TICKETS) * (to - from - 20 * DAY)) / MINUTE) * MINUTE;
    return ledger(index % 5 === 0 ? EVENTFUL : ORDINARY, opened);
  });
  const asOf = to + 10 * DAY;
  const took = Array.from({ length: REPORTS }, () => {
    const started = performance.now();
    const seen = complianceOf(replayed(ledgers, context, asOf), { from, to });
    const all = seen.attainment.find(({ metric, severity }) => metric === "resolution" && severity === null);
    if (all?.n !== TICKETS) throw new Error(`${all?.n} of ${TICKETS} resolutions are in the report`);
    return performance.now() - started;
  });
  const [ms, fastest] = [Math.round(median(took)), Math.round(Math.min(...took))];
  const verdict = ms <= REPORT_MS ? "met" : "NOT MET";
  return [`a quarter's report over ${TICKETS} ledgers: ${ms} ms (fastest ${fastest}), goal ${REPORT_MS} ms ${verdict}`];
}

/** One after the other: what a ticket's replay has told, it need not be kept for. */
function* replayed(ledgers: readonly SlaEvent[][], context: SlaContext, asOf: number): Generator<ReportedTicket> {
  let id = 0;
  for (const events of ledgers) yield { id: String(++id), events, replay: replay(events, context, asOf) };
}

function ledger(facts: readonly Fact[], openedAt: number): SlaEvent[] {
  return facts.map(
    ([minute, party, fact], index) =>
      ({ seq: index + 1, at: openedAt + minute * MINUTE, by: party, ...fact }) as SlaEvent,
  );
}
