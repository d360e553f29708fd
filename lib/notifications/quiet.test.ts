import { describe, expect, it } from "vitest";
import { quietUntil } from "./quiet";

const ZONE = "Asia/Shanghai";
const at = (local: string) => Date.parse(`${local}:00+08:00`);
const NIGHT = { from: 22 * 60, until: 8 * 60 };

describe("quiet hours", () => {
  it.each([
    ["2026-03-04T21:59", null],
    ["2026-03-04T22:00", "2026-03-05T08:00"],
    ["2026-03-04T23:59", "2026-03-05T08:00"],
    ["2026-03-05T00:00", "2026-03-05T08:00"],
    ["2026-03-05T07:59", "2026-03-05T08:00"],
    ["2026-03-05T08:00", null],
  ])("over midnight: %s is quiet until %s", (now, end) =>
    expect(quietUntil(at(now), NIGHT, ZONE)).toBe(end === null ? null : at(end)),
  );

  it.each([
    ["2026-03-04T11:59", null],
    ["2026-03-04T12:00", "2026-03-04T14:00"],
    ["2026-03-04T13:59", "2026-03-04T14:00"],
    ["2026-03-04T14:00", null],
  ])("within a day: %s is quiet until %s", (now, end) =>
    expect(quietUntil(at(now), { from: 720, until: 840 }, ZONE)).toBe(end === null ? null : at(end)),
  );

  it("of no length is none", () =>
    expect(quietUntil(at("2026-03-04T12:00"), { from: 720, until: 720 }, ZONE)).toBeNull());

  it("that end in an hour which is skipped end after it, and never in the past", () => {
    const now = Date.parse("2026-03-29T00:30:00Z"); // Berlin 01:30, and at 02:00 it is 03:00
    const end = quietUntil(now, { from: 0, until: 150 }, "Europe/Berlin");
    expect(end).toBe(Date.parse("2026-03-29T01:30:00Z"));
  });
});
