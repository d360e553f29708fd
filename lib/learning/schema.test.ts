import { describe, expect, it } from "vitest";
import { parseForm } from "@/lib/http/form";
import { COMMENT_LENGTH, FeedbackPost, GapsRequest, SearchRecord } from "./schema";

const ID = "5b0f5a3e-0f0e-4c1d-9a55-0d7a1f2c3b4d";
const SEARCH = {
  ...{
    id: ID,
    locale: "zh",
    query: "推送",
    hits: 2,
    weak: false,
    place: "page",
    clicked: "push-huawei",
    solved: false,
  },
};

describe("a search as it arrives", () => {
  it("holds what came of it and nothing else", () => {
    expect(SearchRecord.parse(SEARCH)).toEqual(SEARCH);
  });

  it.each([
    ["a field it does not know", { accountId: "a" }],
    ["a query longer than a search takes", { query: "长".repeat(201) }],
    ["an empty query", { query: "" }],
    ["an id that is none", { id: "1" }],
    ["a slug that is a path", { clicked: "../../etc" }],
    ["a language there is not", { locale: "fr" }],
    ["a count below nothing", { hits: -1 }],
    ["a count that is no number", { hits: "2" }],
  ])("SEC-08 is refused with %s", (_, over) => {
    expect(SearchRecord.safeParse({ ...SEARCH, ...over }).success).toBe(false);
  });
});

describe("feedback as a form posts it", () => {
  const posted = (over: Record<string, string>) => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ locale: "zh", article: "push-huawei", helpful: "no", ...over }))
      form.append(name, value);
    return parseForm(FeedbackPost, form);
  };

  it("needs no more than yes or no", () => {
    expect(posted({ helpful: "yes" })).toEqual({
      ok: true,
      value: { locale: "zh", article: "push-huawei", helpful: "yes", comment: "" },
    });
  });

  it("counts a line break as one character, however the browser sends it", () => {
    const lines = "行\r\n".repeat(COMMENT_LENGTH / 2);
    expect(posted({ comment: lines })).toMatchObject({
      ok: true,
      value: { comment: "行\n".repeat(COMMENT_LENGTH / 2) },
    });
  });

  it.each([
    ["a remark too long", { comment: "x".repeat(COMMENT_LENGTH + 1) }, { comment: "too_long" }],
    ["a remark far too long", { comment: "x".repeat(5000) }, { comment: "too_long" }],
    ["a reason there is not", { reason: "boring" }, { reason: "invalid" }],
    ["neither yes nor no", { helpful: "maybe" }, { helpful: "invalid" }],
  ])("names the field with %s", (_, over, fields) => {
    expect(posted(over)).toMatchObject({ ok: false, refusal: { code: "invalid", fields } });
  });

  it("SEC-08 is refused with a field it does not know", () => {
    expect(posted({ userId: "u" }).ok).toBe(false);
  });
});

describe("the period the lead asks for", () => {
  it("is thirty days unless chosen, and never one that is not offered", () => {
    expect(GapsRequest.parse({})).toEqual({ days: 30 });
    expect(GapsRequest.parse({ days: "180" })).toEqual({ days: 180 });
    for (const days of ["181", "-7", "x", "", ["7", "30"]]) expect(GapsRequest.safeParse({ days }).success).toBe(false);
  });
});
