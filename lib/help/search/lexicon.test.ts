import { expect, it } from "vitest";
import { alternativesOf, isAsking, segment } from "./lexicon";

it("relates colloquial words, formal words and English", () => {
  const words = alternativesOf("掉线").map(({ text }) => text);
  expect(words).toEqual(expect.arrayContaining(["断开连接", "disconnect"]));
});

it("compares English by its stems", () => {
  expect(alternativesOf("expired").map(({ text }) => text)).toContain("过期");
  expect(alternativesOf("disconnects").map(({ text }) => text)).toContain("掉线");
});

it("cuts a question into what is asked for and what only asks", () => {
  expect(segment("消息收不到怎么办").map(({ text }) => text)).toEqual(["消息", "收不到", "怎么办"]);
  expect(isAsking("怎么办")).toBe(true);
});

it("keeps together what it does not know", () => {
  expect(segment("红烧肉推送")).toEqual([
    { text: "红烧肉", start: 0, known: false },
    { text: "推送", start: 3, known: true },
  ]);
});
