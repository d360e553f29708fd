import { describe, expect, it } from "vitest";
import { cursorOf, ListRequest, listRequestOf, queueRequestOf, readCursor, TicketFilter } from "./request";
import { isNarrowed, queryOf } from "./schema";
import { wordsOf } from "./where";

describe("a filter in an address", () => {
  it("comes back as it was written, defaults left out", () => {
    const asked = ListRequest.parse({
      q: " 推送 ",
      state: "open",
      severity: "S1",
      clock: "late",
      mine: "1",
      sort: "due",
    });
    expect(queryOf(asked)).toBe("q=%E6%8E%A8%E9%80%81&state=open&severity=S1&clock=late&mine=1&sort=due");
    expect(ListRequest.parse(Object.fromEntries(new URLSearchParams(queryOf(asked))))).toEqual(asked);
    expect(queryOf(TicketFilter.parse({}))).toBe("");
  });

  it("takes the empty fields of a form for nothing asked", () => {
    const asked = TicketFilter.parse({ q: "", state: "", severity: "", clock: "", sort: "" });
    expect(asked).toEqual({ sort: "newest" });
    expect(isNarrowed(asked)).toBe(false);
    expect(isNarrowed({ ...asked, sort: "due" })).toBe(false);
    expect(isNarrowed({ ...asked, mine: "1" })).toBe(true);
  });

  it("of the desk is what is open by what is due, whatever the address says of order or filer", () => {
    expect(queueRequestOf({ sort: "newest", mine: "1" })).toEqual({
      asked: { state: "active", sort: "due" },
      ignored: [],
    });
    const { asked, ignored } = queueRequestOf({ state: "waiting", assignee: "me", level: "L2", after: "-_1001" });
    expect(asked).toEqual({ state: "waiting", assignee: "me", level: "L2", sort: "due", after: "-_1001" });
    expect(queryOf(asked)).toBe("state=waiting&level=L2&assignee=me&sort=due&after=-_1001");
    expect(ignored).toEqual([]);
    expect(queueRequestOf({ assignee: "ada", level: "L4" }).ignored.sort()).toEqual(["assignee", "level"]);
    expect(isNarrowed({ sort: "due", assignee: "none" })).toBe(true);
    expect(isNarrowed({ sort: "due", level: "L1" })).toBe(true);
  });

  it("keeps what can be understood of an address and names the rest", () => {
    const { asked, ignored } = listRequestOf({ state: "done", severity: ["S2", "S3"], after: "x", q: "a", utm: "b" });
    expect(asked).toEqual({ q: "a", severity: "S2", sort: "newest" });
    expect(ignored.sort()).toEqual(["after", "state"]);
    expect(listRequestOf({ q: "字".repeat(101) }).ignored).toEqual(["q"]);
    expect(listRequestOf({ q: "字".repeat(100) }).ignored).toEqual([]);
  });

  it("points at a ticket with or without a due instant", () => {
    for (const at of [null, 0, 1_772_589_600_000]) expect(readCursor(cursorOf(at, 1001))).toEqual({ at, number: 1001 });
    for (const bad of ["", "1", "_1", "1_", "-_", "1_2_3", "1e3_1", "a_1"])
      expect(ListRequest.safeParse({ after: bad }).success).toBe(bad === "");
  });

  it("folds words as stored texts are folded: width, case, at most eight", () => {
    expect(wordsOf(" ＡＰＮｓ  证书\t40002 ")).toEqual(["apns", "证书", "40002"]);
    expect(wordsOf("a b c d e f g h i j")).toHaveLength(8);
    expect(wordsOf("   ")).toEqual([]);
  });
});
