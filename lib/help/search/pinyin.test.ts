import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blunt, initialsOf, readPinyin, soundsOf, soundsSame } from "./pinyin";
import "@/lib/drawn.test-support";

describe("pinyin", () => {
  it.each([
    ["pingmu", ["ping", "mu"]],
    ["xiaoxi", ["xiao", "xi"]],
    ["chexiao", ["che", "xiao"]],
    ["lixianxiaoxi", ["li", "xian", "xiao", "xi"]],
  ])("%s is read in the fewest syllables", (letters, syllables) => {
    expect(readPinyin(letters, false)[0]).toEqual(syllables);
  });

  it("reads a word cut short only while it is being typed", () => {
    expect(readPinyin("pingm", true)[0]).toEqual(["ping", "m"]);
    expect(readPinyin("pingm", false)).toEqual([]);
  });

  it.each(["token", "sdk", "hello", "", "PING"])("%j is not pinyin", (letters) => {
    expect(readPinyin(letters, false)).toEqual([]);
  });

  it("takes what many speakers do not tell apart for the same", () => {
    expect(blunt("zhang")).toBe(blunt("zan"));
    expect(blunt("nan")).toBe(blunt("lang"));
    expect(soundsSame("登录", "登路")).toBe(true);
    expect(soundsSame("登录", "推送")).toBe(false);
  });

  it("knows several readings and none for what is not Chinese", () => {
    expect(soundsOf("重连")).toEqual(expect.arrayContaining(["zon lian", "con lian"]));
    expect(soundsOf("a")).toEqual([]);
    expect(initialsOf("屏幕共享")).toBe("pmgx");
  });

  it("never hangs on letters, however ambiguous", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."angexio"), maxLength: 60 }), (letters) => {
        for (const syllables of readPinyin(letters, true)) expect(syllables.join("")).toBe(letters);
      }),
    );
  });
});
