/**
 * A query understood: groups of terms, one per thing the reader named. Each group can be said in several ways
 * (as typed, by its stem, in other words, in the other language, completed, corrected); the best way counts.
 */
import {
  bigramsOf,
  fold,
  isIdentifier,
  isSigned,
  partsOf,
  type Run,
  runsOf,
  settle,
  stemOf,
  termsOf,
} from "../tokenize";
import { alternativesOf, isAsking, type Segment, segment, wordsBeginning } from "./lexicon";
import type { SearchIndex } from "./search-index";
import { completions, corrections } from "./vocabulary";

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
  /** The index knows the group in none of its ways. */
  readonly unknown: boolean;
}

export interface Query {
  readonly folded: string;
  /** The query without the words that only ask. */
  readonly core: string;
  readonly groups: readonly Group[];
  readonly isQuestion: boolean;
}

const ASKING = 0.12;
const ACROSS_WORDS = 0.3;
const BESIDE_UNKNOWN = 0.6;
const STEM = 0.9;
const PARTS = 0.7;
const COMPLETED = 0.75;
const CORRECTED = 0.7;

/** Reads a query against an index; `typing` says the last word may be unfinished. */
export function readQuery(text: string, index: SearchIndex): Query {
  const settled = settle(text);
  const runs = runsOf(settled);
  const unfinished = /\s$/.test(text) ? undefined : runs.at(-1);
  const asked = { asking: false, core: [] as string[] };
  const groups = runs.flatMap((run, at) =>
    run.kind === "han"
      ? hanGroups(run.text, run === unfinished, index, asked)
      : wordGroups(run, runs.slice(at + 1), isSigned(settled, run), run === unfinished, index, asked),
  );
  return { folded: fold(text).trim(), core: asked.core.join(""), groups, isQuestion: asked.asking };
}

interface Asked {
  asking: boolean;
  core: string[];
}

function hanGroups(han: string, unfinished: boolean, index: SearchIndex, asked: Asked): Group[] {
  const segments = segment(han);
  const groups = segments.flatMap((part) => segmentGroups(part, index, asked));
  const crossing = segments.slice(1).map((right, i) => crossingGroup(segments[i], right, index));
  const last = unfinished ? completionGroup(han, index) : [];
  return [...groups, ...crossing, ...last].filter((group) => group.ways.length > 0);
}

function segmentGroups(part: Segment, index: SearchIndex, asked: Asked): Group[] {
  if (isAsking(part.text)) asked.asking = true;
  else asked.core.push(part.text);
  const weight = isAsking(part.text) ? ASKING : 1;
  if (part.known) return [wordGroup(part.text, weight, index)];
  if (part.text.length === 1) return [group([way([part.text], 1, part.text)], 0.4, index)];
  return bigramsOf(part.text).map((pair) => group([way([pair], 1, pair)], weight, index));
}

/** A dictionary word with everything it is also called. */
function wordGroup(text: string, weight: number, index: SearchIndex): Group {
  const others = isAsking(text) ? [] : alternativesOf(text).map((other) => otherWay(other.text, other.weight));
  return group([way(bigramsOf(text), 1, text), ...others], weight, index);
}

function crossingGroup(left: Segment | undefined, right: Segment, index: SearchIndex): Group {
  const pair = `${[...(left?.text ?? "")].at(-1) ?? ""}${[...right.text][0] ?? ""}`;
  const asking = isAsking(left?.text ?? "") || isAsking(right.text);
  const weight = asking ? ASKING / 2 : left?.known && right.known ? ACROSS_WORDS : BESIDE_UNKNOWN;
  return index.known.has(pair) ? group([way([pair], 1, pair)], weight, index) : { ...EMPTY, weight };
}

const EMPTY: Group = { weight: 0, ways: [], identifier: undefined, unknown: true };

/** While typing, the last single character stands for every word that begins with it. */
function completionGroup(han: string, index: SearchIndex): Group[] {
  if (han.length !== 1) return [];
  return [
    group(
      completions(han, index).map((term) => way([term], COMPLETED, term)),
      1,
      index,
    ),
  ];
}

function wordGroups(
  run: Run,
  following: readonly Run[],
  signed: boolean,
  unfinished: boolean,
  index: SearchIndex,
  asked: Asked,
): Group[] {
  const word = run.text.toLowerCase();
  if (isAsking(word)) asked.asking = true;
  else asked.core.push(word);
  const term = signed && index.known.has(`-${word}`) ? `-${word}` : word;
  const ways = [way([term], 1, word), ...otherWays(word, following), ...inexactWays(run.text, unfinished, index)];
  const identifier = isIdentifier(run.text) ? term : undefined;
  return [{ ...group(ways, isAsking(word) ? ASKING : 1, index), identifier }];
}

/** Synonyms and translations of the word, alone and together with the one or two words after it. */
function otherWays(word: string, following: readonly Run[]): Way[] {
  const words = [word];
  const ways = isAsking(word) ? [] : alternativesOf(word).map((other) => otherWay(other.text, other.weight));
  for (const next of following.slice(0, 2)) {
    if (next.kind !== "word") break;
    words.push(next.text.toLowerCase());
    ways.push(...alternativesOf(words.join(" ")).map((other) => otherWay(other.text, other.weight)));
    ways.push(way([words.join("")], PARTS, words.join("")));
  }
  return ways;
}

function inexactWays(word: string, unfinished: boolean, index: SearchIndex): Way[] {
  const term = word.toLowerCase();
  const parts = partsOf(word);
  const ways = [way([stemOf(term)], STEM, stemOf(term))];
  if (parts.length > 0) ways.push({ ...way(parts, PARTS, parts[0] ?? ""), whole: false });
  if (unfinished)
    ways.push(...completions(term, index).map((found) => way([found], COMPLETED, term)), ...guessed(term));
  if (
    !index.known.has(term) &&
    !index.known.has(stemOf(term)) &&
    ways.every(({ terms }) => !terms.some((each) => index.known.has(each)))
  ) {
    ways.push(
      ...corrections(term, index).map((found) => way([found.term], CORRECTED / found.distance ** 0.5, found.term)),
    );
  }
  return ways;
}

/** Half an English word, completed from the lexicon and said in the articles' language. */
function guessed(start: string): Way[] {
  return wordsBeginning(start).flatMap((word) =>
    alternativesOf(word).map((other) => otherWay(other.text, other.weight * COMPLETED)),
  );
}

const way = (terms: readonly string[], weight: number, text: string): Way => ({ terms, weight, whole: false, text });

/** Something said in other words: all its terms must be there. Parts and stems of Latin words would only repeat it. */
function otherWay(text: string, weight: number): Way {
  const terms = /^\p{Script=Han}+$/u.test(text)
    ? bigramsOf(text)
    : text.split(" ").flatMap((word) => termsOf(word).slice(0, 1));
  return { terms, weight, whole: true, text };
}

function group(ways: readonly Way[], weight: number, index: SearchIndex): Group {
  const usable = ways.filter(
    ({ terms, whole }) => terms.length > 0 && terms[whole ? "every" : "some"]((term) => index.known.has(term)),
  );
  return {
    weight,
    ways: usable.length > 0 ? usable : ways.slice(0, 1),
    identifier: undefined,
    unknown: usable.length === 0,
  };
}
