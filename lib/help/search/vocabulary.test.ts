import { expect, it } from "vitest";
import { slips } from "./vocabulary";

it.each([
  ["token", "token", 0],
  ["tokne", "token", 1],
  ["tken", "token", 1],
  ["certificat", "certificate", 1],
  ["abc", "xyz", 3],
])("%s is %s with %i slips", (a, b, distance) => expect(slips(a, b, 2)).toBe(distance));
