import { describe, expect, it } from "vitest";
import { z } from "zod";
import { parseForm } from "./form";

const Ticket = z.strictObject({
  title: z.string().trim().min(1).max(10),
  kind: z.enum(["problem", "question"]),
  email: z.email("email").optional(),
});

function form(...fields: [string, string][]): FormData {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
}

describe("a posted form", () => {
  it("becomes a checked value, without the framework's own fields", () => {
    const parsed = parseForm(Ticket, form(["$ACTION_ID_1", "x"], ["title", " 推送 "], ["kind", "problem"]));
    expect(parsed).toEqual({ ok: true, value: { title: "推送", kind: "problem" } });
  });

  it("names each wrong field with a code", () => {
    const parsed = parseForm(Ticket, form(["title", ""], ["kind", "rumour"], ["email", "x"]));
    expect(parsed).toEqual({
      ok: false,
      refusal: { code: "invalid", fields: { title: "required", kind: "invalid", email: "email" } },
    });
  });

  it("says what is missing and what is too long", () => {
    const parsed = parseForm(Ticket, form(["title", "一二三四五六七八九十一"]));
    expect(parsed).toMatchObject({ refusal: { fields: { title: "too_long" } } });
  });

  it.each([["role"], ["accountId"], ["__proto__"], ["constructor"]])("SEC-08 SEC-37 refuses the field %s", (name) => {
    const parsed = parseForm(Ticket, form(["title", "a"], ["kind", "problem"], [name, "owner"]));
    expect(parsed.ok).toBe(false);
    expect(({} as Record<string, unknown>).owner).toBeUndefined();
  });

  it("SEC-37 refuses a field that comes twice", () => {
    expect(parseForm(Ticket, form(["title", "a"], ["title", "b"], ["kind", "problem"])).ok).toBe(false);
  });
});
