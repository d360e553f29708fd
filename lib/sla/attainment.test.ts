import { describe, expect, it } from "vitest";
import { attainments, count, noTallies, type ReportedTicket } from "./attainment";
import { alwaysOpen, compileCalendar } from "./calendar";
import { replay, type SlaContext } from "./clock";
import { complianceOf } from "./compliance";
import type { SlaEvent } from "./events";
import { at, calendarOf, HOUR, MINUTE, POLICY } from "./given.test-support";

const context: SlaContext = {
  ...{ policy: POLICY, tier: "enterprise" },
  ...{ business: calendarOf(), always: compileCalendar(alwaysOpen("Asia/Shanghai")) },
};
type Rest = SlaEvent extends infer E ? (E extends SlaEvent ? Omit<E, "seq"> : never) : never;

/** S3 opened on Wednesday at 10:00 and confirmed at once: three working days, due on Monday at 10:00. */
function ticket(id: string, ...rest: Rest[]): ReportedTicket {
  const told: Rest[] = [
    { type: "ticket.opened", at: at("Wed 10:00"), by: "customer", severity: "S3" },
    { type: "ticket.confirmed", at: at("Wed 10:00"), by: "agent" },
    ...rest,
  ];
  const events = told.map((event, index) => ({ ...event, seq: index + 1 }) as SlaEvent);
  return { id, events, replay: replay(events, context, at("Tue+1 10:00")) };
}

const resolution = (...tickets: ReportedTicket[]) => {
  const tallies = noTallies();
  for (const one of tickets) {
    for (const clock of one.replay.clocks) if (clock.metric === "resolution") count(tallies, { ticket: one, clock });
  }
  const [all] = attainments("resolution", tallies);
  if (!all) throw new Error("nothing is reported");
  return all;
};
const solved = (when: string): Rest => ({ type: "ticket.resolved", at: at(when), by: "agent" });

describe("SLA-FINDINGS §4 attainment", () => {
  it("says how late the late ones were, and does not guess for one that still runs", () => {
    const [late, running] = [ticket("1", solved("Mon+1 12:00")), ticket("2")];
    expect(resolution(late).overdue).toEqual({
      median: 2 * HOUR,
      max: 2 * HOUR,
      wallMedian: 2 * HOUR,
      wallMax: 2 * HOUR,
    });
    const { overdue } = resolution(running);
    expect(overdue).toEqual({ median: null, max: 8.5 * HOUR, wallMedian: null, wallMax: 24 * HOUR });
  });

  it("is null where nothing was late", () => {
    expect(resolution(ticket("1", solved("Thu 10:00"))).overdue).toEqual({
      median: null,
      max: null,
      wallMedian: null,
      wallMax: null,
    });
  });

  it("judges again without taking waits off", () => {
    const waited: Rest[] = [
      { type: "ticket.paused", at: at("Thu 10:00"), by: "agent", reason: "waiting_customer" },
      { type: "ticket.resumed", at: at("Thu 12:00"), by: "agent" },
    ];
    const [early, tight] = [
      ticket("1", ...waited, solved("Mon+1 10:00")),
      ticket("2", ...waited, solved("Mon+1 10:01")),
    ];
    expect([resolution(early).met, resolution(early).pauseFreeMet]).toEqual([1, 1]);
    expect([resolution(tight).met, resolution(tight).pauseFreeMet]).toEqual([1, 0]);
  });

  it("gives wall time to the last one", () => {
    const { times } = resolution(ticket("1", solved("Wed 11:00")), ticket("2", solved("Thu 11:00")));
    expect([times.max, times.wallP95, times.wallMax]).toEqual([9.5 * HOUR, 25 * HOUR, 25 * HOUR]);
    expect(times.wallMedian).toBe(60 * MINUTE);
  });

  it("tells who changed severities, and which way", () => {
    const change = (by: "customer" | "agent", to: "S1" | "S3"): Rest => ({
      type: "severity.changed",
      at: at("Wed 12:00"),
      by,
      to,
    });
    const changed = [ticket("1", change("agent", "S1"), change("customer", "S3")), ticket("2", change("agent", "S1"))];
    const seen = complianceOf(changed, { from: at("Mon 00:00"), to: at("Mon+1 00:00") });
    expect(seen.severityChanges).toEqual({ raised: 2, lowered: 1, contested: 0 });
    const byPortal = ticket("3", { type: "severity.changed", at: at("Wed 12:00"), by: "system", to: "S1" });
    const portal = complianceOf([byPortal], { from: at("Mon 00:00"), to: at("Mon+1 00:00") });
    expect(portal.severityChanges).toMatchObject({ raised: 1, lowered: 0 });
    expect(seen.severityChangesBy).toEqual({
      customer: { raised: 0, lowered: 1 },
      agent: { raised: 2, lowered: 0 },
      system: { raised: 0, lowered: 0 },
    });
  });
});
