import { beforeEach, describe, expect, it } from "vitest";
import { forget, forgetOld, keep, keptOf } from "./kept";

const DAY = 86_400_000;
const WORDS = { values: { title: "登录失败" }, known: [{ title: "" }], at: 100 * DAY };

let stored: Map<string, string>;
let storage: Storage;
beforeEach(() => {
  stored = new Map();
  storage = {
    get length() {
      return stored.size;
    },
    key: (at) => [...stored.keys()][at] ?? null,
    getItem: (key) => stored.get(key) ?? null,
    setItem: (key, value) => void stored.set(key, value),
    removeItem: (key) => void stored.delete(key),
    clear: () => stored.clear(),
  };
});
const refusing = new Proxy({} as Storage, {
  get: () => () => {
    throw new Error("refused");
  },
});

describe("U-05 words kept in the browser", () => {
  it("come back as they were, for their own draft and question alone", () => {
    expect(keep(storage, "d1", "describe", WORDS)).toBe(true);
    expect(keptOf(storage, "d1", "describe")).toEqual(WORDS);
    expect(keptOf(storage, "d2", "describe")).toBeUndefined();
    expect(keptOf(storage, "d1", "users")).toBeUndefined();
    forget(storage, "d1", "describe");
    expect(keptOf(storage, "d1", "describe")).toBeUndefined();
  });

  it.each(["{", "null", "5", "[]", '{"values":{"title":1},"known":[],"at":1}', '{"values":{},"known":{},"at":1}'])(
    "that read %s are none",
    (text) => {
      stored.set("backstop.draft.d1.describe", text);
      expect(keptOf(storage, "d1", "describe")).toBeUndefined();
    },
  );

  it("are removed after thirty days, and nothing else is", () => {
    stored.set("backstop.platform", "ios");
    keep(storage, "old", "describe", WORDS);
    keep(storage, "new", "describe", { ...WORDS, at: 120 * DAY });
    forgetOld(storage, 131 * DAY);
    expect([...stored.keys()]).toEqual(["backstop.platform", "backstop.draft.new.describe"]);
  });

  it("are not kept where the browser refuses, and nothing breaks", () => {
    expect(keep(refusing, "d1", "describe", WORDS)).toBe(false);
    expect(keptOf(refusing, "d1", "describe")).toBeUndefined();
    forget(refusing, "d1", "describe");
    forgetOld(refusing, 0);
  });
});
