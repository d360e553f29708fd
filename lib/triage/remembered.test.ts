import { describe, expect, it } from "vitest";
import { triage } from "./data";
import type { Step } from "./questions";
import { isRemembered, remembered } from "./remembered";

const BEFORE = {
  ...{ kind: "problem", function: "login", platforms: "ios,web", regions: "europe", title: "t", description: "d" },
  ...{ "sdk-version": "5.4.2", "app-id": "91001234" },
};
const step = (key: string) => triage().steps.find((one) => one.key === key) as Step;

describe("U-06 what the next ticket begins with", () => {
  it("is what seldom changes, and nothing that decides how bad it is", () => {
    expect(remembered(triage(), BEFORE)).toEqual({
      platforms: "ios,web",
      "sdk-version": "5.4.2",
      "app-id": "91001234",
    });
    const decisive = new Set(triage().rules.flatMap(({ when }) => Object.keys(when)));
    for (const key of Object.keys(remembered(triage(), BEFORE))) expect(decisive).not.toContain(key);
  });

  it("leaves out what did not count, or is offered no more", () => {
    expect(remembered(triage(), { ...BEFORE, kind: "howto" })).toEqual({ platforms: "ios,web" });
    expect(remembered(triage(), { ...BEFORE, platforms: "symbian" })).not.toHaveProperty("platforms");
    expect(remembered(triage(), {})).toEqual({});
  });

  it("is told on its page for as long as it is the same", () => {
    expect(isRemembered(step("platforms"), { platforms: "ios,web" }, BEFORE)).toBe(true);
    expect(isRemembered(step("platforms"), { platforms: "ios" }, BEFORE)).toBe(false);
    expect(isRemembered(step("describe"), { title: "t", "app-id": "91001234" }, BEFORE)).toBe(true);
    expect(isRemembered(step("describe"), { title: "t" }, BEFORE)).toBe(false);
    expect(isRemembered(step("regions"), { regions: "europe" }, BEFORE)).toBe(false);
  });
});
