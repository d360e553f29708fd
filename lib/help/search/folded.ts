/** Articles as texts to be looked at, folded once. Only the last few hundred looked at are kept: bodies are large. */
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
}
const KEPT_BODIES = 200;
const memories = new WeakMap<SearchIndex, Memory>();

function memoryOf(index: SearchIndex): Memory {
  let memory = memories.get(index);
  if (!memory) {
    memory = { titles: [], bodies: new Map() };
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
  const { bodies } = memoryOf(index);
  let folded = bodies.get(number);
  if (folded === undefined) {
    const sections = index.articles[number]?.sections ?? [];
    folded = fold(sections.map(({ heading, text }) => `${heading} ${text}`).join(" "));
    if (bodies.size >= KEPT_BODIES) bodies.delete(bodies.keys().next().value ?? 0);
    bodies.set(number, folded);
  }
  return folded;
}
