import { describe, expect, it } from "vitest";
import { canonical, type Json } from "./canonical";

describe("N5 The one byte form of a value", () => {
  it("sorts keys by UTF-16 code units, at every depth, as RFC 8785 §3.2.3 shows", () => {
    const value = { "\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\u{1f600}": 5, "\u0080": 6, "\u00f6": 7 };
    expect(canonical(value)).toBe('{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\u{1f600}":5,"\ufb33":3}');
    expect(canonical({ b: { d: 1, c: 2 }, a: [] })).toBe('{"a":[],"b":{"c":2,"d":1}}');
  });

  it("writes strings as ECMAScript does: short escapes, lower-case hex, no escaped slash", () =>
    expect(canonical('€$\u000f\nA\'B"\\\\"/工单\u2028')).toBe('"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/工单\u2028"'));

  it("keeps the order of a list and writes no white space", () =>
    expect(canonical([3, "a", null, true, { x: [false] }])).toBe('[3,"a",null,true,{"x":[false]}]'));

  it("says the same of equal values however they were built", () => {
    const one: Json = JSON.parse('{"at":1,"by":{"kind":"agent","id":"7"}}');
    const other: Json = { by: { id: "7", kind: "agent" }, at: 1 };
    expect(canonical(one)).toBe(canonical(other));
  });

  it("says different things of different values", () => {
    const values: Json[] = [null, true, 0, 1, "", "0", "null", [], {}, [null], [""], { a: 1 }, { a: "1" }, [["a", 1]]];
    expect(new Set(values.map(canonical)).size).toBe(values.length);
  });

  it.each([
    ["a fraction", 0.1],
    ["an unsafe integer", 2 ** 53],
    ["minus zero", -0],
    ["infinity", Number.POSITIVE_INFINITY],
    ["not a number", Number.NaN],
    ["half a character", "\ud83d"],
    ["the other half", "x\ude00"],
    ["undefined", undefined as unknown as Json],
    ["undefined inside", { a: undefined } as unknown as Json],
    ["a function", (() => 1) as unknown as Json],
    ["half a character in a key", { "\ud83d": 1 }],
  ])("refuses %s", (_, value) => expect(() => canonical(value)).toThrow(TypeError));

  it("is read back by any JSON parser as the same value", () => {
    const value: Json = { z: [1, "二", { y: null }], a: -5, "": true };
    expect(JSON.parse(canonical(value))).toEqual(value);
  });
});
