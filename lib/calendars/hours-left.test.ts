import { describe, expect, it } from "vitest";
import type { Hours } from "@/lib/sla/calendar";
import { hoursLeft, type Minutes } from "./hours-left";

const OFFICE: Hours = [["09:00", "17:30"]];
const LUNCH: Hours = [
  ["09:00", "12:00"],
  ["13:00", "17:30"],
];
const NIGHT: Hours = [["22:00", "06:00"]];
const hour = (from: number, to: number): Minutes => [from * 60, to * 60];

describe("Hours left of a day that is partly a holiday", () => {
  it.each<[string, Hours, Minutes[], Hours]>([
    ["end where an afternoon off begins", OFFICE, [hour(14, 24)], [["09:00", "14:00"]]],
    ["begin where a morning off ends", OFFICE, [hour(0, 12)], [["12:00", "17:30"]]],
    [
      "are two when the middle is off",
      OFFICE,
      [hour(11, 12)],
      [
        ["09:00", "11:00"],
        ["12:00", "17:30"],
      ],
    ],
    ["are whole when the holiday begins at closing", OFFICE, [[17 * 60 + 30, 1440]], OFFICE],
    ["are whole when the holiday ends at opening", OFFICE, [hour(0, 9)], OFFICE],
    ["are none on a whole day", OFFICE, [hour(0, 24)], []],
    ["are none when two halves meet", OFFICE, [hour(0, 12), hour(12, 24)], []],
    ["keep the shift before", LUNCH, [hour(12, 24)], [["09:00", "12:00"]]],
    ["of a day without hours are none", [], [hour(12, 24)], []],
    ["keep midnight as closing", [["18:00", "24:00"]], [hour(0, 20)], [["20:00", "24:00"]]],
    ["of a night that a holiday begins in do not begin again", NIGHT, [hour(23, 24)], [["22:00", "23:00"]]],
    ["of a night that begins on a holiday are none", NIGHT, [hour(0, 24)], []],
    ["of a night after a free morning are whole", NIGHT, [hour(0, 12)], NIGHT],
  ])("%s", (_, hours, closed, left) => expect(hoursLeft(hours, closed)).toEqual(left));
});
