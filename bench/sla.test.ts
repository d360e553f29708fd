import { readdirSync, readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { describe, expect, it, vi } from "vitest";
import * as wall from "./sla.adapter";

vi.setConfig({ testTimeout: 60_000 });

interface Vector {
  readonly id: string;
  readonly family: string;
  readonly op: keyof typeof CALLS;
  readonly calendar?: string;
  readonly policy?: { readonly calendar: string };
  readonly convention?: Readonly<Record<string, unknown>>;
  readonly expect: unknown;
  readonly [argument: string]: unknown;
}

const here = new URL("./sla/", import.meta.url);
const json = (path: string) => JSON.parse(readFileSync(new URL(path, here), "utf8"));
const { calendars } = json("calendars.json");
const vectors: Vector[] = readdirSync(new URL("vectors/", here)).flatMap((file) => json(`vectors/${file}`).vectors);

/** The order of arguments in bench/sla/README.md, as run.mjs has it. */
const CALLS = {
  add: ["start", "seconds"],
  between: ["start", "end"],
  isOpen: ["at"],
  nextOpen: ["at"],
  nextClose: ["at"],
  prevClose: ["at"],
  isWorkday: ["date"],
  addWorkdays: ["date", "days"],
  countWorkdays: ["from", "to"],
  addDays: ["start", "days"],
  timeline: [],
} as const;

type Adapter = Record<string, (...given: unknown[]) => unknown>;

function answer(vector: Vector): unknown {
  const id = vector.calendar ?? vector.policy?.calendar ?? "";
  const calendar = { id, ...calendars[id] };
  const call = (wall as unknown as Adapter)[vector.op];
  const given = vector.op === "timeline" ? [vector] : CALLS[vector.op].map((name) => vector[name]);
  return call?.(calendar, ...given, vector.convention ?? {});
}

/** Of a timeline only the keys that are listed count. */
function agrees(got: unknown, wanted: unknown): boolean {
  if (Array.isArray(wanted))
    return Array.isArray(got) && got.length === wanted.length && wanted.every((one, index) => agrees(got[index], one));
  if (typeof wanted !== "object" || wanted === null) return isDeepStrictEqual(got ?? null, wanted);
  return Object.entries(wanted).every(([key, value]) => agrees((got as Record<string, unknown> | null)?.[key], value));
}

const isMapped = ({ convention }: Vector) => convention?.dst === "compatible";
const failing = (some: readonly Vector[]) =>
  some.filter((vector) => !agrees(answer(vector), vector.expect)).map(({ id }) => id);

describe("the sample of bench/sla", () => {
  it("is answered exactly", () => {
    const asked = vectors.filter((vector) => !isMapped(vector));
    expect(asked.length).toBeGreaterThan(200);
    expect(failing(asked)).toEqual([]);
  });

  it("is answered exactly where boundaries in a gap are mapped to an instant first", () => {
    const asked = vectors.filter(isMapped);
    expect(asked.length).toBeGreaterThan(0);
    wall.readBoundaries("mapped");
    expect(failing(asked)).toEqual([]);
    wall.readBoundaries("wall");
  });
});
