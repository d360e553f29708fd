import { describe, expect, it } from "vitest";
import { replay } from "./clock";
import { complianceOf } from "./compliance";
import { creditAmount, creditsOf } from "./credits";
import { at, confirmed, contextOf, ledger, opened, replied, resolved } from "./given.test-support";
import type { CreditTable } from "./policy";

const context = contextOf();
const PERIOD = { from: at("Mon 00:00"), to: at("Mon+1 00:00") };
let count = 0;
function answered(severity: "S1" | "S2", when: string) {
  const events = ledger([opened("Wed 09:00", severity), replied(when), confirmed(when), resolved(when)]);
  return { id: String(++count), events, replay: replay(events, context, at("Tue+1 09:00")) };
}
const many = (times: number, make: () => ReturnType<typeof answered>) => Array.from({ length: times }, make);
const prompt = () => answered("S2", "Wed 09:05");
const late = () => answered("S2", "Fri 16:00");
const report = (met: number, missed: number) => complianceOf([...many(met, prompt), ...many(missed, late)], PERIOD);

const TABLE: CreditTable = {
  rules: [
    { id: "response-95", metric: "first_response", belowPpm: 950_000, creditPpm: 50_000 },
    { id: "response-90", metric: "first_response", belowPpm: 900_000, creditPpm: 100_000 },
    { id: "resolution-s1", metric: "resolution", severities: ["S1"], belowPpm: 900_000, creditPpm: 100_000 },
    { id: "up-999", metric: "availability", belowPpm: 999_000, creditPpm: 100_000 },
    { id: "up-990", metric: "availability", belowPpm: 990_000, creditPpm: 250_000 },
  ],
  capPpm: 300_000,
  minimum: 5,
};
const earned = (met: number, missed: number, services: { service: string; share: number | null }[] = []) =>
  creditsOf(TABLE, report(met, missed), services);
const ids = ({ lines }: ReturnType<typeof creditsOf>) => lines.map(({ rule }) => rule.id);

describe("Credits by the policy's table", () => {
  it("earns nothing at the target itself, and a credit just below it", () => {
    expect(ids(earned(19, 1))).toEqual([]);
    expect(ids(earned(18, 1))).toEqual(["response-95"]);
  });

  it("counts the larger of two credits for one promise, not both", () => {
    const { lines, creditPpm } = earned(8, 2);
    expect(lines).toMatchObject([{ rule: { id: "response-90" }, attained: 0.8, n: 10 }]);
    expect(creditPpm).toBe(100_000);
  });

  it("names the clocks that caused it", () => {
    const missed = [late(), late()];
    const seen = complianceOf([...many(8, prompt), ...missed], PERIOD);
    const [line] = creditsOf(TABLE, seen, []).lines;
    expect(line?.causes.map(({ ticket, clock }) => [ticket.id, clock.outcome])).toEqual(
      missed.map(({ id }) => [id, "breached"]),
    );
  });

  it("counts a rule's severities only", () => {
    const slow = many(6, () => answered("S1", "Fri 16:00"));
    const prompt95 = many(200, prompt);
    const seen = complianceOf([...prompt95, ...slow], PERIOD);
    expect(ids(creditsOf(TABLE, seen, []))).toEqual(["resolution-s1"]);
  });

  it("judges nothing by fewer clocks than the table asks for, and nothing where nothing was measured", () => {
    expect(ids(earned(2, 2))).toEqual([]);
    expect(ids(earned(3, 2))).toEqual(["response-90"]);
    expect(ids(earned(0, 0))).toEqual([]);
  });

  it("counts each service on its own, and none of which nothing was agreed", () => {
    const services = [
      { service: "api", share: 0.9995 },
      { service: "push", share: 0.9989 },
      { service: "files", share: 0.98 },
      { service: "console", share: null },
    ];
    const { lines } = earned(20, 0, services);
    expect(lines.map(({ rule, service, n }) => [rule.id, service, n])).toEqual([
      ["up-999", "push", null],
      ["up-990", "files", null],
    ]);
    expect(ids(earned(20, 0, [{ service: "api", share: 0.999 }]))).toEqual([]);
  });

  it("is capped, and says so", () => {
    const services = [{ service: "files", share: 0.98 }];
    expect(earned(8, 2, services)).toMatchObject({ earnedPpm: 350_000, creditPpm: 300_000, isCapped: true });
    expect(earned(20, 0, services)).toMatchObject({ earnedPpm: 250_000, creditPpm: 250_000, isCapped: false });
  });

  it("comes to whole units of money, never rounded up", () => {
    expect(creditAmount(100_000, 12_345)).toBe(1234);
    expect(creditAmount(0, 12_345)).toBe(0);
  });
});
