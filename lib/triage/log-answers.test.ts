import { describe, expect, it } from "vitest";
import { triage } from "./data";
import { answersFromLog } from "./log-answers";

const PROBLEM = { kind: "problem", title: "登录失败", description: "全部用户登录失败" };
const READ = { platform: "ios", words: "日志里读到：错误码 20003" };
const taken = (answers: Record<string, string>, read: Parameters<typeof answersFromLog>[2] = READ) => {
  const result = answersFromLog(triage(), answers, read);
  return result.ok ? Object.assign({}, ...result.value.map(({ given }) => given)) : result.refusal.code;
};

describe("What was read in a log, taken over (N11)", () => {
  it("goes below what was described and leaves the other words of that page", () =>
    expect(taken({ ...PROBLEM, steps: "打开，登录" })).toMatchObject({
      ...{ title: "登录失败", steps: "打开，登录", description: "全部用户登录失败\n\n日志里读到：错误码 20003" },
    }));

  it("answers the questions of the SDK's version and the AppId, unless they are answered", () => {
    const read = { ...READ, sdkVersion: "5.4.2", appId: "91001234" };
    expect(taken(PROBLEM, read)).toMatchObject({ "sdk-version": "5.4.2", "app-id": "91001234" });
    expect(taken({ ...PROBLEM, "sdk-version": "5.4.1" }, read)).toMatchObject({ "sdk-version": "5.4.1" });
  });

  it("adds the platform to those chosen, in the order of the question", () => {
    expect(taken(PROBLEM).platforms).toBe("ios");
    expect(taken({ ...PROBLEM, platforms: "android,web" }).platforms).toBe("ios,android,web");
  });

  it("leaves alone a platform that is chosen, not asked for, or not read", () => {
    expect(taken({ ...PROBLEM, platforms: "ios,web" }).platforms).toBeUndefined();
    expect(taken(PROBLEM, { ...READ, platform: "symbian" }).platforms).toBeUndefined();
    expect(taken(PROBLEM, { words: READ.words }).platforms).toBeUndefined();
  });

  it("stands there once however often it is taken over", () => {
    const once = { ...PROBLEM, ...taken(PROBLEM) };
    expect(taken(once)).toEqual({});
  });

  it("is refused by the letter that has no room, and takes nothing away for it", () => {
    const step = triage().steps.find(({ key }) => key === "describe");
    const limit = (step?.kind === "words" && step.fields.find(({ key }) => key === "description")?.maxLength) || 0;
    const room = limit - READ.words.length - 2;
    expect(taken({ ...PROBLEM, description: "满".repeat(room) }).description).toHaveLength(limit);
    expect(taken({ ...PROBLEM, description: "满".repeat(room + 1) })).toBe("log.no_room");
  });

  it("is put with the question of somebody who asks how something is done", () =>
    expect(taken({ kind: "howto", title: "怎么做", description: "想知道" }).description).toContain(READ.words));
});
