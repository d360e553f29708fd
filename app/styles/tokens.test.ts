import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");
const SIDES = ["light", "dark"] as const;
const STATES = ["running", "due-soon", "breached", "paused", "met"] as const;

/** Colour roles of the theme: name → [light, dark]. */
const roles = new Map(
  [...css.matchAll(/--color-([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)].map(
    ([, name = "", light = "", dark = ""]) => [name, { light, dark }] as const,
  ),
);

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string, side: (typeof SIDES)[number]): number {
  const [a, b] = [roles.get(one), roles.get(other)];
  if (!a || !b) throw new Error(`no such colour role: ${one} or ${other}`);
  const [bright = 0, dim = 0] = [luminance(a[side]), luminance(b[side])].sort((x, y) => y - x);
  return (bright + 0.05) / (dim + 0.05);
}

const GROUNDS = ["paper", "surface", "sunken"] as const;
const TEXT_PAIRS: readonly (readonly [string, string])[] = [
  ...GROUNDS.flatMap((ground) => ["ink", "muted", "faint", "accent", ...STATES].map((text) => [text, ground] as const)),
  ...STATES.flatMap((state) => [[state, `${state}-wash`] as const, ["ink", `${state}-wash`] as const]),
  ...["ink", "muted", "accent"].map((text) => [text, "accent-wash"] as const),
  ...["ink", "accent", "breached"].map((ground) => ["inverse", ground] as const),
];
const EDGE_PAIRS: readonly (readonly [string, string])[] = GROUNDS.flatMap((ground) =>
  ["control", "focus", "accent", ...STATES].map((edge) => [edge, ground] as const),
);

describe("A-08 contrast of the tokens", () => {
  it("finds every role written as light-dark", () => {
    expect(roles.size).toBeGreaterThanOrEqual(20);
    expect([...css.matchAll(/light-dark\(/g)].length - 1).toBe(roles.size);
  });

  for (const side of SIDES) {
    it.each(TEXT_PAIRS)(`text ${side}: %s on %s is at least 4.5:1`, (text, ground) => {
      expect(contrast(text, ground, side)).toBeGreaterThanOrEqual(4.5);
    });
    it.each(EDGE_PAIRS)(`edges ${side}: %s on %s is at least 3:1`, (edge, ground) => {
      expect(contrast(edge, ground, side)).toBeGreaterThanOrEqual(3);
    });
  }
});
