import { beforeEach, describe, expect, it } from "vitest";
import { forget, forgetOld, keep, leftOver } from "./kept";

const DAY = 86_400_000;
const WORDS = { values: { title: "登录失败" }, known: [{ title: "" }], at: 100 * DAY };
const PLACE = { draft: "d1", step: "describe", page: "p1" };
const gone = () => true;

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
    expect(keep(storage, PLACE, WORDS)).toBe(true);
    expect(leftOver(storage, PLACE, gone)).toEqual({ place: PLACE, kept: WORDS });
    expect(leftOver(storage, { ...PLACE, draft: "d2" }, gone)).toBeUndefined();
    expect(leftOver(storage, { ...PLACE, step: "users" }, gone)).toBeUndefined();
    forget(storage, PLACE);
    expect(leftOver(storage, PLACE, gone)).toBeUndefined();
  });

  it("of a tab that is still open are that tab's; of those that are gone the latest comes back", () => {
    keep(storage, { ...PLACE, page: "open" }, { ...WORDS, at: WORDS.at + 9 });
    keep(storage, { ...PLACE, page: "late" }, { ...WORDS, at: WORDS.at + 5 });
    keep(storage, { ...PLACE, page: "early" }, WORDS);
    expect(leftOver(storage, PLACE, (page) => page !== "open")?.place.page).toBe("late");
    forget(storage, { ...PLACE, page: "late" });
    expect(leftOver(storage, PLACE, (page) => page !== "open")?.place.page).toBe("early");
  });

  it.each(["{", "null", "5", "[]", '{"values":{"title":1},"known":[],"at":1}', '{"values":{},"known":{},"at":1}'])(
    "that read %s are none",
    (text) => {
      stored.set("backstop.draft.d1.describe.p1", text);
      expect(leftOver(storage, PLACE, gone)).toBeUndefined();
    },
  );

  it("are removed after thirty days, and nothing else is", () => {
    stored.set("backstop.platform", "ios");
    keep(storage, { ...PLACE, draft: "old" }, WORDS);
    keep(storage, { ...PLACE, draft: "new" }, { ...WORDS, at: 120 * DAY });
    forgetOld(storage, 131 * DAY);
    expect([...stored.keys()]).toEqual(["backstop.platform", "backstop.draft.new.describe.p1"]);
  });

  it("are not kept where the browser refuses, and nothing breaks", () => {
    expect(keep(refusing, PLACE, WORDS)).toBe(false);
    expect(leftOver(refusing, PLACE, gone)).toBeUndefined();
    forget(refusing, PLACE);
    forgetOld(refusing, 0);
  });
});
