/** Ledgers for the tests of this room: a fixed office calendar without holidays, and two policies of one tier. */
import { alwaysOpen, type CalendarData, compileCalendar, type Hours } from "@/lib/sla/calendar";
import type { SlaContext } from "@/lib/sla/context";
import type { Severity, SlaEvent } from "@/lib/sla/events";
import type { PolicyData } from "@/lib/sla/policy";
import type { ReadLedger } from "@/lib/tickets/queries";

const OFFICE: Hours = [["09:00", "17:30"]];

export const calendar: CalendarData = {
  ...{ key: "office", version: 7, zone: "Asia/Shanghai", dates: [] },
  weekly: { mon: OFFICE, tue: OFFICE, wed: OFFICE, thu: OFFICE, fri: OFFICE, sat: [], sun: [] },
};

export const policy: PolicyData = {
  ...{ key: "given", version: 3, zone: "Asia/Shanghai", ladder: [] },
  tiers: {
    pro: {
      coverage: { S1: "always", S2: "business", S4: "business" },
      targets: {
        first_response: {
          S1: { amount: 30, unit: "min" },
          S2: { amount: 3, unit: "h" },
          S4: { amount: 1, unit: "wd" },
        },
        confirmation: { S1: { amount: 1, unit: "h" }, S2: { amount: 4, unit: "h" } },
        resolution: { S1: { amount: 8, unit: "h" }, S2: { amount: 2, unit: "wd" } },
      },
    },
    community: { coverage: {}, targets: { first_response: {}, confirmation: {}, resolution: {} } },
  },
  rules: {
    ...{ workingDay: "position", deemedConfirmation: true, reopen: "resume", severityChange: "protective" },
    ...{ responsePauses: false, resolutionStart: "confirmed", resolveIsResponse: true, reopenWindowDays: 14 },
  },
};

const context: SlaContext = {
  policy,
  tier: "pro",
  business: compileCalendar(calendar),
  always: compileCalendar(alwaysOpen("Asia/Shanghai")),
};

/** `at("2026-07-01 10:00")` in Shanghai. */
export const at = (local: string): number => Date.parse(`${local.replace(" ", "T")}:00+08:00`);

type Told = readonly [local: string, type: "reply" | "confirm" | "resolve" | "cancel"];
const SAID = {
  reply: { type: "message.posted", by: "agent" },
  confirm: { type: "ticket.confirmed", by: "agent" },
  resolve: { type: "ticket.resolved", by: "agent" },
  cancel: { type: "ticket.cancelled", by: "agent", reason: "duplicate" },
} as const;

export function ledger(number: number, severity: Severity, opened: string, ...told: readonly Told[]): ReadLedger {
  const first: SlaEvent = { type: "ticket.opened", seq: 1, at: at(opened), by: "customer", severity };
  const rest = told.map(([local, type], index): SlaEvent => ({ ...SAID[type], seq: index + 2, at: at(local) }));
  return { number, title: `Ticket ${number}`, events: [first, ...rest], context, calendarVersion: calendar.version };
}
