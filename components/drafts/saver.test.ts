import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Sent } from "./live";
import { draftSaver, REST_MS, type Saver, type SaveState } from "./saver";

type Save = { values: Record<string, string>; known: readonly Record<string, string>[] };

let sends: Save[];
let kept: { values: Record<string, string> }[];
let told: SaveState[];
let answer: (sent: Sent) => void;
let forgets: number;
let saver: Saver;

beforeEach(() => {
  vi.useFakeTimers();
  [sends, kept, told, forgets] = [[], [], [], 0];
  const ports = {
    send: (save: Save) => {
      sends.push(save);
      return new Promise<Sent>((resolve) => {
        answer = resolve;
      });
    },
    keep: (words: { values: Record<string, string> }) => kept.push(words) > 0,
    forget: () => {
      forgets += 1;
    },
    tell: (state: SaveState) => told.push(state),
  };
  saver = draftSaver(ports as never, [{ title: "" }]);
});
afterEach(() => {
  saver.stop();
  vi.useRealTimers();
});

const rest = () => vi.advanceTimersByTimeAsync(REST_MS);
const answered = async (sent: Sent) => {
  answer(sent);
  await vi.advanceTimersByTimeAsync(0);
};
const titles = () => sends.map(({ values }) => values.title);

describe("U-05 saving while typing", () => {
  it("keeps every key in the browser at once, and sends once the keys rest, well under two seconds", async () => {
    for (const title of ["登", "登录", "登录失败"]) saver.changed({ title });
    expect(kept.map(({ values }) => values.title)).toEqual(["登", "登录", "登录失败"]);
    expect(sends).toEqual([]);
    await rest();
    expect(sends).toEqual([{ values: { title: "登录失败" }, known: [{ title: "" }] }]);
    expect(REST_MS).toBeLessThan(1_000);
    await answered({ savedAt: 5 });
    expect(told.at(-1)).toEqual({ is: "saved", at: 5 });
    expect(forgets).toBe(1);
  });

  it("sends one save at a time, and what was typed meanwhile after it", async () => {
    saver.changed({ title: "登" });
    await rest();
    saver.changed({ title: "登录" });
    await rest();
    expect(titles()).toEqual(["登"]);
    await answered({ savedAt: 5 });
    expect(forgets).toBe(0);
    await rest();
    expect(sends[1]).toEqual({ values: { title: "登录" }, known: [{ title: "登" }] });
  });

  it("sends at once when the page is being left, whatever is under way", async () => {
    saver.changed({ title: "登" });
    saver.flush(true);
    expect(titles()).toEqual(["登"]);
    saver.changed({ title: "登录" });
    saver.flush(true);
    expect(titles()).toEqual(["登", "登录"]);
    expect(sends[1]?.known).toContainEqual({ title: "登" });
  });
});

describe("U-25 while the server cannot be reached", () => {
  it("says so, keeps the words, and tries again by itself", async () => {
    saver.changed({ title: "登录" });
    await rest();
    await answered({ failed: "unreachable" });
    expect(told.at(-1)).toEqual({ is: "unsaved", why: "unreachable", isKept: true });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(sends[1]?.known).toEqual([{ title: "" }, { title: "登录" }]);
    await answered({ savedAt: 9 });
    expect(told.at(-1)).toEqual({ is: "saved", at: 9 });
  });

  it("tries at once when told to", async () => {
    saver.changed({ title: "登录" });
    await rest();
    await answered({ failed: "unreachable" });
    saver.flush();
    expect(sends).toHaveLength(2);
  });

  it.each(["signed-out", "gone", "refused"] as const)("does not press on when %s", async (failed) => {
    saver.changed({ title: "登录" });
    await rest();
    await answered({ failed });
    await vi.advanceTimersByTimeAsync(120_000);
    expect(sends).toHaveLength(1);
    expect(forgets).toBe(0);
  });
});

describe("F-04 when somebody else was first", () => {
  beforeEach(async () => {
    saver.changed({ title: "我的" });
    await rest();
    await answered({ stored: { title: "别处的" } });
  });

  it("stops and shows what is stored; typing on is kept but not sent", async () => {
    expect(told.at(-1)).toEqual({ is: "conflict", stored: { title: "别处的" } });
    saver.changed({ title: "我的，更长" });
    await vi.advanceTimersByTimeAsync(120_000);
    expect(sends).toHaveLength(1);
    expect(kept.at(-1)?.values.title).toBe("我的，更长");
    expect(told.at(-1)?.is).toBe("conflict");
  });

  it("stops alike when that is known from elsewhere", async () => {
    saver.settle({ title: "我的" }, { title: "别处的" });
    await answered({ savedAt: 7 });
    saver.contested({ title: "又一处的" });
    saver.changed({ title: "我的，更长" });
    await vi.advanceTimersByTimeAsync(120_000);
    expect(sends).toHaveLength(2);
    expect(told.at(-1)).toEqual({ is: "conflict", stored: { title: "又一处的" } });
  });

  it("saves what the reader chose, knowing what it replaces", async () => {
    saver.settle({ title: "我的" }, { title: "别处的" });
    expect(sends[1]?.values).toEqual({ title: "我的" });
    expect(sends[1]?.known).toContainEqual({ title: "别处的" });
    await answered({ savedAt: 7 });
    expect(told.at(-1)).toEqual({ is: "saved", at: 7 });
  });
});
