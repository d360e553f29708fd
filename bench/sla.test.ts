/** The sample vectors of bench/sla, in process: the same comparison as run.mjs, which stays as it was given. */
import { readdirSync, readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { describe, expect, it } from "vitest";
import * as wall from "./sla.adapter";
import * as mapped from "./sla-mapped.adapter";

interface Vector {
  readonly id: string;
  readonly op: string;
  readonly calendar?: string;
  readonly policy?: { readonly calendar: string };
  readonly convention?: Record<string, unknown>;
  readonly expect: unknown;
  readonly [input: string]: unknown;
}
type Ask = (calendar: unknown, ...input: unknown[]) => unknown;

const read = (file: string) => JSON.parse(readFileSync(new URL(`sla/${file}`, import.meta.url), "utf8"));
const calendars: Record<string, object> = read("calendars.json").calendars;
const vectors: readonly Vector[] = readdirSync(new URL("sla/vectors", import.meta.url))
  .toSorted()
  .flatMap((file) => read(`vectors/${file}`).vectors);

/** What each operation is asked, besides its calendar and the convention. */
const INPUT: Record<string, readonly string[]> = {
  ...{ add: ["start", "seconds"], between: ["start", "end"], addDays: ["start", "days"], isWorkday: ["date"] },
  ...{ isOpen: ["at"], nextOpen: ["at"], nextClose: ["at"], prevClose: ["at"] },
  ...{ addWorkdays: ["date", "days"], countWorkdays: ["from", "to"] },
};

function answer(adapter: Record<string, unknown>, vector: Vector): unknown {
  const id = vector.calendar ?? vector.policy?.calendar ?? "";
  const input = INPUT[vector.op]?.map((field) => vector[field]) ?? [vector];
  const ask = adapter[vector.op] as Ask;
  try {
    return ask({ id, ...calendars[id] }, ...input, vector.convention ?? {});
  } catch (error) {
    return vector.expect === null ? null : String(error);
  }
}

/** Only the keys a vector lists are compared. */
function same(got: unknown, want: unknown): boolean {
  if (Array.isArray(want))
    return Array.isArray(got) && got.length === want.length && want.every((one, index) => same(got[index], one));
  if (typeof want !== "object" || want === null) return isDeepStrictEqual(got ?? null, want);
  const found = got as Record<string, unknown> | null;
  return !!found && Object.entries(want).every(([key, value]) => same(found[key], value));
}

const failuresOf = (adapter: object, some: readonly Vector[]) =>
  some.flatMap((vector) => {
    const got = answer(adapter as Record<string, unknown>, vector);
    return same(got, vector.expect) ? [] : [{ id: vector.id, got, want: vector.expect }];
  });

describe("The sample of the judge's vectors", () => {
  const isMapped = (vector: Vector) => vector.convention?.dst === "compatible";

  it("holds more than 200, and none fails", () => {
    const ran = vectors.filter((vector) => !isMapped(vector));
    expect(ran.length).toBeGreaterThan(200);
    expect(failuresOf(wall, ran)).toEqual([]);
  });

  it("asks for no convention that is not declared", () => {
    const declared = Object.entries({ ...wall.conventions, dst: ["wall", "compatible"] });
    const asked = vectors.flatMap((vector) => Object.entries(vector.convention ?? {}));
    const known = new Map<string, readonly unknown[]>(declared.map(([key, values]) => [key, values]));
    const RECOMMENDED = ["close", "null", "start-date", "created", "due", "percent"];
    expect(asked.filter(([key, value]) => !(known.get(key) ?? RECOMMENDED).includes(value))).toEqual([]);
  });

  it("holds for boundaries mapped to an instant first as well", () => {
    const ran = vectors.filter(isMapped);
    expect(ran.length).toBeGreaterThan(0);
    expect(failuresOf(mapped.default, ran)).toEqual([]);
  });
});
