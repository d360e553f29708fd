/** One thing the reader named, and the ways it can be said. */
import { bigramsOf, termsOf } from "../tokenize";
import type { SearchIndex } from "./search-index";

export interface Way {
  readonly terms: readonly string[];
  readonly weight: number;
  /** A phrase in other words counts only where all of it occurs. */
  readonly whole: boolean;
  /** How it looks in text, to be marked there. */
  readonly text: string;
}

export interface Group {
  readonly weight: number;
  readonly ways: readonly Way[];
  /** A number, a constant or a name that means nothing else. */
  readonly identifier: string | undefined;
  /** Such a name that the index does not hold, be it as a beginning or with a slip: its parts say nothing. */
  readonly strange: boolean;
  /** The index knows the group in none of its ways. */
  readonly unknown: boolean;
}

/** How far each way of saying a thing is trusted, and how much each kind of group weighs. */
export const TRUST = {
  asking: 0.12,
  acrossWords: 0.3,
  besideUnknown: 0.6,
  within: 0.55,
  single: 0.4,
  stem: 0.9,
  parts: 0.7,
  completed: 0.75,
  corrected: 0.75,
  joined: 0.8,
  inPhrase: 0.85,
} as const;

export const way = (terms: readonly string[], weight: number, text: string): Way => ({
  terms,
  weight,
  whole: false,
  text,
});

/** Something said in other words: all its terms must be there. Parts and stems of Latin words would only repeat it. */
export function otherWay({ text, weight }: { text: string; weight: number }, trust = 1): Way {
  const terms = /^\p{Script=Han}+$/u.test(text)
    ? bigramsOf(text)
    : text.split(" ").flatMap((word) => termsOf(word).slice(0, 1));
  return { terms, weight: weight * trust, whole: true, text };
}

/** A group of the ways the index knows; when it knows none, the first stays, as what was asked for in vain. */
export function groupOf(
  ways: readonly Way[],
  weight: number,
  index: SearchIndex,
  identifier?: string,
  strange = false,
): Group {
  const usable = ways.filter(
    ({ terms, whole }) => terms.length > 0 && terms[whole ? "every" : "some"]((term) => index.known.has(term)),
  );
  const unknown = usable.length === 0;
  return { weight, ways: unknown ? ways.slice(0, 1) : usable, identifier, strange, unknown };
}
