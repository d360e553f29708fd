import { describe, expect, it } from "vitest";
import { deflectionQuery } from "./deflection-query";

describe("U-04 what is searched while a problem is described", () => {
  it.each([
    ["the title", { title: " iOS  收不到推送 " }, "iOS 收不到推送"],
    ["the title and a code of the description", { title: "登录失败", description: "返回 6206。" }, "登录失败 6206"],
    ["a code at the end of a sentence", { title: "Login", description: "It returns 6206." }, "Login 6206"],
    [
      "each code once, and not one that the title names",
      { title: "报 6206", description: "6206 6206 30014" },
      "报 6206 30014",
    ],
    ["two codes at most", { title: "", description: "1001 1002 1003" }, "1001 1002"],
    [
      "no versions, dates or ids",
      { title: "闪退", description: "SDK 5.10.3，2026-03-04T10:00，用户 18899991234" },
      "闪退",
    ],
    ["nothing while there is too little", { title: "推" }, ""],
    ["nothing of nothing", {}, ""],
  ])("%s", (_what, given, query) => expect(deflectionQuery(given)).toBe(query));

  it("never more than search takes", () => expect(deflectionQuery({ title: "长".repeat(300) })).toHaveLength(200));
});
