import { describe, expect, it } from "vitest";
import { supposedCommand } from "./foresight";
import { filled } from "./schema";

const supposed = (query: string) => supposedCommand(new URLSearchParams(query));

describe("A preview's address", () => {
  it("is the command without its words", () => {
    expect(supposed("do=reply&asksCustomer=on")).toMatchObject({ do: "reply", asksCustomer: true });
    expect(supposed("do=reply")).toMatchObject({ do: "reply", asksCustomer: false });
    expect(supposed("do=merge&into=1002")).toMatchObject({ do: "merge", into: 1002, because: "merged" });
    expect(supposed("do=change_severity&to=S1")).toMatchObject({ do: "change_severity", to: "S1" });
  });
  it("says nothing while the effect hangs on a choice that is open", () => {
    for (const open of ["do=change_severity", "do=change_severity&to=", "do=escalate", "do=merge", "do=merge&into=x"])
      expect(supposed(open)).toBeNull();
  });
  it("is only of what the desk does to clocks", () => {
    for (const other of ["do=rate&score=5", "do=withdraw", "do=note", "do=assign", "", "do=constructor"])
      expect(supposed(other)).toBeNull();
  });
});

describe("A kept reply", () => {
  const values = { ticket: "#1001", title: "闪退", customer: "赵一", agent: "钱二", severity: "S2", due: "周三 14:30" };
  it("fills in what it names and leaves other braces alone", () => {
    expect(filled("{customer}，您好：{ticket} 最晚 {due} 答复。", values)).toBe(
      "赵一，您好：#1001 最晚 周三 14:30 答复。",
    );
    expect(filled("func f() {return} {unknown} { ticket }", values)).toBe("func f() {return} {unknown} { ticket }");
  });
  it("fills in each value once, never what a value says", () => {
    expect(filled("{title}", { ...values, title: "{due}" })).toBe("{due}");
  });
});
