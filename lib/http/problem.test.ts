import { describe, expect, it } from "vitest";
import { problem } from "./problem";

describe("a refusal over HTTP", () => {
  it.each([
    ["invalid", 400],
    ["unauthenticated", 401],
    ["forbidden", 403],
    ["not_found", 404],
    ["draft.stale", 409],
    ["too_many", 429],
    ["unavailable", 503],
    ["level.only_rises", 422],
  ])("%s is %i, in the form of RFC 9457, and stored by nobody", async (code, status) => {
    const response = problem({ code });
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(response.headers.get("cache-control")).toBe("private, no-store");
    expect(await response.json()).toEqual({ type: `/problems/${code}`, title: code, status });
  });

  it("SEC-34 says when to come again after too many", () => {
    expect(problem({ code: "too_many" }).headers.get("retry-after")).toBe("60");
    expect(problem({ code: "invalid" }).headers.get("retry-after")).toBeNull();
  });

  it("names the fields that are wrong", async () => {
    expect(await problem({ code: "invalid", fields: { title: "required" } }).json()).toMatchObject({
      fields: { title: "required" },
    });
  });
});
