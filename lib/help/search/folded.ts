/** Articles as texts to be looked at, folded once. Of the texts only the last looked at are kept: they are large. */
import { fold } from "../tokenize";
import type { SearchIndex } from "./search-index";

export interface FoldedTitle {
  /** Without blanks, so that Chinese and English compare alike. */
  readonly title: string;
  readonly aliases: readonly string[];
  readonly codes: ReadonlySet<string>;
}

export interface FoldedSection {
  readonly heading: string;
  readonly text: string;
  readonly code: string;
}

interface Memory {
  readonly titles: (FoldedTitle | undefined)[];
  readonly sections: Map<number, readonly FoldedSection[]>;
  kept: number;
}
/** Characters of sections kept. */
const KEPT = 3_000_000;
const memories = new WeakMap<SearchIndex, Memory>();

function memoryOf(index: SearchIndex): Memory {
  let memory = memories.get(index);
  if (!memory) {
    memory = { titles: [], sections: new Map(), kept: 0 };
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

/** The sections of an article in reading order. */
export function foldedSections(index: SearchIndex, number: number): readonly FoldedSection[] {
  const memory = memoryOf(index);
  let folded = memory.sections.get(number);
  if (!folded) {
    const sections = index.articles[number]?.sections ?? [];
    folded = sections.map(({ heading, text, code }) => ({
      heading: heading && fold(heading),
      text: text && fold(text),
      code: code && fold(code),
    }));
    if (memory.kept > KEPT) {
      memory.sections.clear();
      memory.kept = 0;
    }
    memory.sections.set(number, folded);
    memory.kept += folded.reduce((sum, { heading, text, code }) => sum + heading.length + text.length + code.length, 0);
  }
  return folded;
}
