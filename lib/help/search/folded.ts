/** Articles as texts to be looked at, folded once. Of the bodies only the last looked at are kept: they are large. */
import { fold } from "../tokenize";
import type { SearchIndex } from "./search-index";

export interface FoldedTitle {
  /** Without blanks, so that Chinese and English compare alike. */
  readonly title: string;
  readonly aliases: readonly string[];
  readonly codes: ReadonlySet<string>;
}

interface Memory {
  readonly titles: (FoldedTitle | undefined)[];
  readonly bodies: Map<number, string>;
  kept: number;
}
/** Characters of bodies kept. */
const KEPT = 3_000_000;
const memories = new WeakMap<SearchIndex, Memory>();

function memoryOf(index: SearchIndex): Memory {
  let memory = memories.get(index);
  if (!memory) {
    memory = { titles: [], bodies: new Map(), kept: 0 };
    memories.set(index, memory);
  }
  return memory;
}

export const foldTight = (text: string): string => fold(text).replace(/\s+/g, "");

export function foldedTitle(index: SearchIndex, number: number): FoldedTitle {
  const { titles } = memoryOf(index);
  let folded = titles[number];
  if (!folded) {
    const article = index.articles[number];
    folded = {
      title: foldTight(article?.title ?? ""),
      aliases: article?.aliases.map(foldTight) ?? [],
      codes: new Set(article?.codes),
    };
    titles[number] = folded;
  }
  return folded;
}

/** Headings and texts in reading order. */
export function foldedBody(index: SearchIndex, number: number): string {
  const memory = memoryOf(index);
  let folded = memory.bodies.get(number);
  if (folded === undefined) {
    const sections = index.articles[number]?.sections ?? [];
    folded = fold(sections.map(({ heading, text }) => `${heading} ${text}`).join(" "));
    if (memory.kept > KEPT) {
      memory.bodies.clear();
      memory.kept = 0;
    }
    memory.bodies.set(number, folded);
    memory.kept += folded.length;
  }
  return folded;
}
