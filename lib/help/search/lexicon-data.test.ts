import { describe, expect, it } from "vitest";
import glossary from "@/content/search/glossary.json";
import synonyms from "@/content/search/synonyms.json";
import variants from "@/content/search/variants.json";
import words from "@/content/search/words.json";
import { fold } from "../tokenize";

const HAN = /\p{Script=Han}/u;
const repeated = (list: readonly string[]) => list.filter((one, at) => list.indexOf(one) !== at);

describe("synonyms", () => {
  it("are at least 400 groups of two or more, none twice, none inside another", () => {
    expect(synonyms.length).toBeGreaterThanOrEqual(400);
    expect(synonyms.filter((group) => group.length < 2)).toEqual([]);
    expect(synonyms.filter((group) => repeated(group).length > 0)).toEqual([]);
    const sets = synonyms.map((group) => new Set(group));
    const inside = synonyms.filter((group, at) =>
      sets.some((other, place) => place !== at && group.every((word) => other.has(word))),
    );
    expect(inside).toEqual([]);
  });

  it("are colloquial Chinese nearly throughout", () => {
    expect(synonyms.filter((group) => group.some((word) => HAN.test(word))).length).toBeGreaterThan(400);
  });

  it("are written without stray blanks and, in English, in lower case", () => {
    const odd = synonyms.flat().filter((word) => word !== word.trim() || word === "" || word !== word.toLowerCase());
    expect(odd).toEqual([]);
  });
});

describe("the glossary", () => {
  const entries = Object.entries(glossary);

  it("has at least 600 English words and phrases, each with Chinese", () => {
    expect(entries.length).toBeGreaterThanOrEqual(600);
    expect(entries.filter(([english]) => HAN.test(english) || english !== english.toLowerCase())).toEqual([]);
    expect(entries.filter(([, chinese]) => chinese.length === 0 || !chinese.every((word) => HAN.test(word)))).toEqual(
      [],
    );
  });

  it("says nothing twice", () => {
    expect(entries.filter(([, chinese]) => repeated(chinese).length > 0)).toEqual([]);
  });
});

describe("words and variants", () => {
  it("list nothing twice", () => {
    for (const list of [words.asking, words.stop, words.domain]) expect(repeated(list)).toEqual([]);
    expect(repeated(variants.words.map(([wrong = ""]) => wrong))).toEqual([]);
  });

  it("keep the length of what they replace, so that offsets stay true", () => {
    expect(variants.words.filter(([wrong = "", right = ""]) => wrong.length !== right.length)).toEqual([]);
    expect(variants.characters.length % 2).toBe(0);
  });

  it("never undo one another", () => {
    expect(variants.words.filter(([, right = ""]) => fold(right) !== right)).toEqual([]);
  });

  it("give short verbs meanings that are longer than a character", () => {
    for (const [verb, meanings] of Object.entries(words.verbs)) {
      expect(meanings.length, verb).toBeGreaterThan(0);
      expect(meanings.filter((meaning) => meaning.length < 2)).toEqual([]);
    }
  });
});
