import { expect, it } from "vitest";
import { cut, percentText } from "./figures";

it.each([
  [1, "100.0"],
  [0, "0.0"],
  [0.9996, "99.9"],
  [0.94999, "94.9"],
  [57 / 60, "95.0"],
  [0.29, "29.0"],
  [2 / 3, "66.6"],
  [1999 / 2000, "99.9"],
])("U-21 shows %d as %s %%: cut, never rounded up", (share, text) => {
  expect(percentText(share)).toBe(text);
});

it("gives every count of tickets its exact digits when they end after one decimal", () => {
  for (let tenths = 0; tenths <= 1000; tenths++) expect(percentText(tenths / 1000)).toBe((tenths / 10).toFixed(1));
});

it("cuts a mean score", () => {
  expect(cut(4.69)).toBe("4.6");
});
