import { describe, expect, it } from "vitest";
import { read } from "./samples.test-support";

describe("times", () => {
  const range = (log: string) => read(log)?.range;

  it.each([
    ["2026-11-23 09:15:02.114 x", "2026-11-23T09:15:02", []],
    ["2026-11-23T09:15:02,114Z x", "2026-11-23T09:15:02Z", ["Z"]],
    ["[2026/11/23 09:15] x", "2026-11-23T09:15:00", []],
    ["2026-11-23 09:15:02 +05:30 x", "2026-11-23T09:15:02+05:30", ["+05:30"]],
    ["2026-11-23 09:15:02.000001-0330 x", "2026-11-23T09:15:02-03:30", ["-0330"]],
    ["11/3/2026, 9:05:02 PM x", "2026-11-03T21:05:02", []],
    ["2026年11月3日 9:05:02 x", "2026-11-03T09:05:02", []],
    ["1795396502114 x", "2026-11-23T01:15:02Z", ["UTC"]],
    ['{"a":1,"ts":1795396502.5}', "2026-11-23T01:15:02Z", ["UTC"]],
    ["\u001b[32mINFO  2026-11-23 09:15:02 x", "2026-11-23T09:15:02", []],
    ["I/flutter ( 123): 2026-11-23 09:15:02 x", "2026-11-23T09:15:02", []],
  ])("reads %s", (line, iso, zones) => {
    expect(range(`${line}\n`)).toMatchObject({ first: { iso, line: 1 }, zones });
  });

  it.each(["Nov 23 09:15:02 host app: x", "11-23 09:15:02.114 E/LXIM( 12): x", "[09:15:02] x"])(
    "adds no date to %s",
    (line) => expect(range(`${line}\n`)?.first.iso).toBeNull(),
  );

  it.each(["2026-13-40 09:15:02 x", "2026-11-23 29:15:02 x", "4.2.1 x", "no time"])("reads none in %s", (line) => {
    expect(range(`${line}\n`)).toBeNull();
  });

  it("goes from the earliest to the latest where the newest line comes first", () => {
    const reversed = "2026-11-23 09:15:03 b\n2026-11-23 09:15:01 a\n2026-11-23 09:15:02 c\n";
    expect(range(reversed)).toMatchObject({ first: { line: 2 }, last: { line: 1 } });
  });

  it("compares instants across offsets", () => {
    const mixed = "2026-11-23T09:15:00+08:00 a\n2026-11-23T02:00:00Z b\n2026-11-23T01:00:00Z c\n";
    expect(range(mixed)).toMatchObject({ first: { line: 3 }, last: { line: 2 }, zones: ["+08:00", "Z"] });
  });

  it("dates a code without a time by the line above it", () => {
    const { codes = [] } = read("2026-11-23T09:15:00Z failed\n    at code=20003\n") ?? {};
    expect(codes[0]?.since?.iso).toBe("2026-11-23T09:15:00Z");
  });
});
