import { describe, expect, it } from "vitest";
import { acceptStep, acceptUnfinished, mergeStep } from "./answers";
import { triage } from "./data";
import type { Step } from "./questions";

const step = (key: string): Step => {
  const found = triage().steps.find((candidate) => candidate.key === key);
  if (!found) throw new Error(`no step ${key}`);
  return found;
};
const describeStep = step("describe");

describe("accepting what a page posted", () => {
  it("U-07 names each field that is wrong", () => {
    expect(acceptStep(describeStep, { title: " ", description: "x".repeat(20_001) })).toEqual({
      ok: false,
      refusal: { code: "invalid", fields: { title: "words.missing", description: "words.tooLong" } },
    });
  });

  it("takes an option that exists and refuses any other", () => {
    expect(acceptStep(step("users"), { users: "many" })).toEqual({ ok: true, value: { users: "many" } });
    const refused = { ok: false, refusal: { code: "invalid", fields: { users: "choice.missing" } } };
    expect(acceptStep(step("users"), { users: "everyone" })).toEqual(refused);
    expect(acceptStep(step("users"), {})).toEqual(refused);
  });

  it("takes any of several, none too, but nothing that is not offered", () => {
    const platforms = step("platforms");
    expect(acceptStep(platforms, { platforms: "ios,web" })).toEqual({ ok: true, value: { platforms: "ios,web" } });
    expect(acceptStep(platforms, {})).toEqual({ ok: true, value: { platforms: "" } });
    expect(acceptStep(platforms, { platforms: "ios,toaster" }).ok).toBe(false);
  });

  it("lets a question pass that need not be answered", () => {
    expect(acceptStep(step("since"), {})).toEqual({ ok: true, value: { since: "" } });
  });

  it("takes only the fields of its own step", () => {
    expect(acceptStep(step("users"), { users: "many", kind: "howto" })).toEqual({ ok: true, value: { users: "many" } });
  });

  it("keeps line breaks, makes them one kind, and drops NUL", () => {
    const posted = { title: "a\u0000b", description: " one\r\ntwo\rthree ", steps: "" };
    expect(acceptStep(describeStep, posted)).toEqual({
      ok: true,
      value: { title: "ab", description: "one\ntwo\nthree", expected: "", steps: "", "sdk-version": "", "app-id": "" },
    });
  });
});

describe("U-05 accepting what is still being typed", () => {
  it("misses nothing yet, but takes nothing impossible", () => {
    expect(acceptUnfinished(describeStep, { title: "登录" })).toEqual({
      ok: true,
      value: { title: "登录", description: "", expected: "", steps: "", "sdk-version": "", "app-id": "" },
    });
    expect(acceptUnfinished(step("users"), {})).toEqual({ ok: true, value: { users: "" } });
    expect(acceptUnfinished(step("users"), { users: "everyone" }).ok).toBe(false);
    expect(acceptUnfinished(describeStep, { title: "x".repeat(201) })).toEqual({
      ok: false,
      refusal: { code: "invalid", fields: { title: "words.tooLong" } },
    });
  });
});

describe("F-04 merging one step into the draft", () => {
  const given = { title: "mine", description: "d", steps: "" };
  const seen = { title: "old", description: "d", steps: "" };

  it("changes only its own step", () => {
    const stored = { ...seen, users: "many" };
    expect(mergeStep({ step: describeStep, stored, known: [seen], given })).toEqual({
      ok: true,
      value: { ...stored, ...given },
    });
  });

  it("is no conflict when another tab answered another question, or this one alike", () => {
    expect(mergeStep({ step: describeStep, stored: { ...seen, users: "few" }, known: [seen], given }).ok).toBe(true);
    expect(mergeStep({ step: describeStep, stored: { ...seen, title: "mine" }, known: [seen], given }).ok).toBe(true);
  });

  it("refuses to overwrite words saved elsewhere since the page was opened", () => {
    const stored = { ...seen, title: "theirs" };
    expect(mergeStep({ step: describeStep, stored, known: [seen], given })).toEqual({
      ok: false,
      refusal: { code: "draft.stale" },
    });
  });

  it("knows a page's own saves again, also one whose answer never arrived", () => {
    const stored = { ...seen, title: "half typed" };
    const known = [seen, { ...seen, title: "half typed" }];
    expect(mergeStep({ step: describeStep, stored, known, given }).ok).toBe(true);
  });
});
