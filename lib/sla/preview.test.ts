import { describe, expect, it } from "vitest";
import { at, contextOf, given, opened, shown } from "./given.test-support";
import { previewDue, previewTrace } from "./preview";

const pro = contextOf();

describe("N2 What filing now would promise", () => {
  it("is what the ticket then shows, to the second", () => {
    for (const severity of ["S1", "S2", "S3", "S4"] as const)
      for (const when of ["Wed 09:00", "Wed 17:30", "Fri 16:59:59", "Sat 03:00"]) {
        const filed = given(opened(when, severity)).at(when);
        const preview = previewDue(pro, severity, at(when));
        expect(preview.first_response).toBe(filed.clock("first_response")?.dueAt);
        expect(preview.confirmation).toBe(filed.clock("confirmation")?.dueAt);
      }
  });

  it("R16 gives the resolution as it would be if confirmed just in time", () => {
    const due = previewDue(pro, "S2", at("Wed 09:00"));
    expect(shown(due.confirmation)).toBe("2026-03-04 13:00:00");
    expect(shown(due.resolution)).toBe("2026-03-06 13:00:00");
    expect(previewTrace(pro, "S2", "resolution", at("Wed 09:00"))).toMatchObject({
      startedAt: at("Wed 13:00"),
      startedBy: "confirmed",
    });
  });

  it("is the resolution that silence would give too", () => {
    const silent = given(opened("Wed 09:00", "S2")).at("Wed 13:00:01").clock("resolution")?.dueAt;
    expect(previewDue(pro, "S2", at("Wed 09:00")).resolution).toBe(silent);
  });

  it("promises no confirmation and no resolution for S4", () =>
    expect(previewDue(pro, "S4", at("Wed 09:00"))).toMatchObject({ confirmation: null, resolution: null }));

  it("R29 promises nothing to a tier without targets", () =>
    expect(previewDue(contextOf({ tier: "community" }), "S1", at("Wed 09:00"))).toEqual({
      ...{ first_response: null, confirmation: null, resolution: null },
    }));

  it("promises nothing to a tier nobody defined", () =>
    expect(previewTrace(contextOf({ tier: "gold" }), "S1", "first_response", at("Wed 09:00"))).toBeNull());
});
