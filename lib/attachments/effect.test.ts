import { describe, expect, it } from "vitest";
import { type Confirmed, ENOUGH, effectOf } from "./effect";
import { wantedFor } from "./wanted";

const HOUR = 3_600_000;
const tickets = (hasFiles: boolean, n: number, hours: (i: number) => number): Confirmed[] =>
  Array.from({ length: n }, (_, i) => ({ hasFiles, length: hours(i) * HOUR }));

describe("N14 what files buy is said only when the data says so", () => {
  it("plainly faster with files: medians and counts of both", () => {
    const both = [...tickets(true, 60, (i) => 1 + i / 60), ...tickets(false, 90, (i) => 4 + i / 90)];
    expect(effectOf(both)).toMatchObject({ withFiles: { n: 60 }, without: { n: 90 } });
    expect((effectOf(both)?.withFiles.median ?? 0) / HOUR).toBeCloseTo(1.49, 1);
    expect((effectOf(both)?.without.median ?? 0) / HOUR).toBeCloseTo(4.49, 1);
  });

  it("says nothing of too few, on either side", () => {
    expect(effectOf([...tickets(true, ENOUGH - 1, () => 1), ...tickets(false, 90, () => 9)])).toBeNull();
    expect(effectOf([...tickets(true, 90, () => 1), ...tickets(false, ENOUGH - 1, () => 9)])).toBeNull();
    expect(effectOf([...tickets(true, ENOUGH, () => 1), ...tickets(false, ENOUGH, () => 9)])).not.toBeNull();
    expect(effectOf([])).toBeNull();
  });

  it("says nothing when it could be chance, or the other way round", () => {
    const spread = (i: number) => (i % 30) + 1;
    expect(effectOf([...tickets(true, 40, spread), ...tickets(false, 40, (i) => spread(i) + 1)])).toBeNull();
    expect(effectOf([...tickets(true, 60, () => 5), ...tickets(false, 60, () => 5)])).toBeNull();
    expect(effectOf([...tickets(true, 60, () => 9), ...tickets(false, 60, () => 1)])).toBeNull();
  });
});

describe("N14 which evidence helps", () => {
  const keys = (answers: Record<string, string>) => wantedFor(answers).map(({ key }) => key);

  it("asks for a log and a picture of a fault, not of a suggestion", () => {
    expect(keys({ kind: "problem" })).toEqual(["log", "picture", "steps"]);
    expect(keys({ kind: "howto" })).toEqual(["example"]);
    expect(keys({ kind: "suggestion" })).toEqual([]);
  });

  it("counts an answer that was given", () => {
    const steps = (answers: Record<string, string>) => wantedFor(answers).find(({ key }) => key === "steps")?.isGiven;
    expect(steps({ kind: "problem", steps: "打开应用" })).toBe(true);
    expect(steps({ kind: "problem", steps: " " })).toBe(false);
  });

  it("names the place of what is wrong in a vendor's list", () =>
    expect(() => wantedFor({}, { version: "1", items: [{ key: "log", text: { zh: "日志" } }] })).toThrow(/items\[0\]/));
});
