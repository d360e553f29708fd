import { describe, expect, it } from "vitest";
import { layOut, placeOf, type Span, spansOf } from "./ribbon-layout";

const HOUR = 3_600_000;
const at = (day: number, hour: number) => (day * 24 + hour) * HOUR;
const open = (day: number, from: number, to: number): Span => {
  return { from: at(day, from), to: at(day, to), kind: "counted", skip: null, name: null };
};
const skip = (from: number, to: number, why: Span["skip"], name: string | null = null): Span => {
  return { from, to, kind: "skipped", skip: why, name };
};

/** Friday 15:00 + 3 working days. */
const week: Span[] = [
  open(0, 15, 17.5),
  skip(at(0, 17.5), at(1, 0), "outside_hours"),
  skip(at(1, 0), at(3, 0), "weekend"),
  skip(at(3, 0), at(3, 9), "outside_hours"),
  open(3, 9, 17.5),
  skip(at(3, 17.5), at(4, 9), "outside_hours"),
  open(4, 9, 17.5),
  skip(at(4, 17.5), at(5, 9), "outside_hours"),
  open(5, 9, 15),
];

describe("the ribbon's layout", () => {
  it("fills the width exactly, in the order of time", () => {
    const pieces = layOut(week);
    expect(pieces.at(-1)).toMatchObject({ to: at(5, 15) });
    expect((pieces.at(-1)?.at ?? 0) + (pieces.at(-1)?.width ?? 0)).toBeCloseTo(1);
    for (const [index, piece] of pieces.entries()) {
      const next = pieces[index + 1];
      if (next) expect(next.at).toBeCloseTo(piece.at + piece.width);
    }
  });

  it("draws Friday night to Monday morning as one weekend", () => {
    expect(layOut(week).map((piece) => piece.skip)).toEqual([
      null,
      "weekend",
      null,
      "outside_hours",
      null,
      "outside_hours",
      null,
    ]);
  });

  it("gives a working day more room than the night beside it", () => {
    const pieces = layOut(week);
    expect(pieces[2]?.width).toBeGreaterThan((pieces[3]?.width ?? 1) * 4);
  });

  it("keeps counted stretches on one scale", () => {
    const [friday, , monday] = layOut(week);
    expect((monday?.width ?? 0) / (friday?.width ?? 1)).toBeCloseTo(8.5 / 2.5);
  });

  it("lets the name of a holiday win over the weekend it touches", () => {
    const long = [
      open(0, 9, 17),
      skip(at(0, 17), at(1, 0), "outside_hours"),
      skip(at(1, 0), at(4, 0), "holiday", "国庆节"),
      skip(at(4, 0), at(5, 0), "weekend"),
      open(5, 9, 10),
    ];
    expect(layOut(long)[1]).toMatchObject({ skip: "holiday", name: "国庆节", from: at(0, 17), to: at(5, 0) });
  });

  it("keeps a pause apart from the night it begins in", () => {
    const paused = [
      open(0, 9, 10),
      skip(at(0, 10), at(0, 12), "paused"),
      skip(at(0, 12), at(1, 9), "outside_hours"),
      open(1, 9, 10),
    ];
    expect(layOut(paused).map((piece) => piece.skip)).toEqual([null, "paused", "outside_hours", null]);
  });

  it("never gives the gaps of a long span more than their part", () => {
    const days = Array.from({ length: 30 }, (_, day) => [
      open(day, 9, 17),
      skip(at(day, 17), at(day + 1, 9), "weekend"),
    ]).flat();
    const gaps = layOut(days).filter((piece) => piece.skip);
    expect(gaps.reduce((total, piece) => total + piece.width, 0)).toBeLessThanOrEqual(0.4201);
  });

  it("draws a span in which nothing counts", () => {
    expect(layOut([skip(at(0, 0), at(2, 0), "weekend")])).toMatchObject([{ at: 0, width: 1 }]);
    expect(layOut([])).toEqual([]);
  });

  it("finds the place of an instant, held at the edges", () => {
    const pieces = layOut(week);
    expect(placeOf(pieces, at(0, 12))).toBe(0);
    expect(placeOf(pieces, at(9, 12))).toBe(1);
    expect(placeOf(pieces, at(0, 15))).toBe(0);
    const monday = pieces[2];
    expect(placeOf(pieces, at(3, 13.25))).toBeCloseTo((monday?.at ?? 0) + (monday?.width ?? 0) / 2);
  });

  it("adds a tail from due to now, and only when due has passed", () => {
    const trace = {
      dueAt: at(0, 10),
      stretches: [{ from: at(0, 9), to: at(0, 10), kind: "counted", reason: "open", length: HOUR }],
    } as const;
    expect(spansOf(trace, at(0, 10), "zh")).toHaveLength(1);
    const late = layOut(spansOf(trace, at(2, 10), "zh"));
    expect(late.map((piece) => piece.kind)).toEqual(["counted", "over"]);
    expect(late[1]?.width).toBeLessThan(0.2);
    expect(placeOf(late, at(2, 10))).toBe(1);
  });

  it("takes the holiday's name in the reader's language", () => {
    const name = { zh: "国庆节", en: "National Day" };
    const trace = {
      dueAt: null,
      stretches: [{ from: 0, to: HOUR, kind: "skipped", reason: "holiday", name, length: HOUR }],
    } as const;
    expect(spansOf(trace, null, "en")[0]?.name).toBe("National Day");
  });
});
