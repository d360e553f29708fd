/** Reading a ticket's clocks from its ledger, against the least one can do with the same ledger: copying it as JSON. */
import { currentCalendar, currentPolicy } from "@/lib/accounts/vendor";
import { alwaysOpen, compileCalendar } from "@/lib/sla/calendar";
import { replay } from "@/lib/sla/clock";
import type { SlaEvent } from "@/lib/sla/events";
import { compare } from "./rounds";

const MINUTE = 60_000;
const OPENED = Date.parse("2026-03-06T07:00:00Z"); // a Friday, 15:00 in Shanghai
const LEDGERS = 200;

export function benchReplay(): string[] {
  const policy = currentPolicy();
  const business = compileCalendar(currentCalendar());
  const context = { policy, tier: "pro", business, always: compileCalendar(alwaysOpen(policy.zone)) };
  const ledgers = Array.from({ length: LEDGERS }, (_, index) => twelveEvents(OPENED + index * 97 * MINUTE));
  const asOf = OPENED + 60 * 24 * 60 * MINUTE;
  const read = () => ledgers.map((events) => replay(events, context, asOf).clocks.map(({ outcome }) => outcome));
  const outcomes = new Set(read().flat());
  if (!outcomes.has("met") || !outcomes.has("breached")) throw new Error(`only ${[...outcomes]}`);
  const line = compare(
    "ledger of 12 events",
    { name: "replay", pieces: LEDGERS, run: read },
    { name: "JSON copy", pieces: LEDGERS, run: () => ledgers.map((one) => JSON.parse(JSON.stringify(one)).length) },
  );
  return [line];
}

function twelveEvents(openedAt: number): SlaEvent[] {
  const by = { customer: "customer", agent: "agent" } as const;
  const facts = [
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
  ] as const;
  return facts.map(
    ([minute, party, fact], index): SlaEvent => ({
      seq: index + 1,
      at: openedAt + minute * MINUTE,
      by: party,
      ...fact,
    }),
  );
}
