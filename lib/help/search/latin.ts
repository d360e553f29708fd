/** A run of Latin letters and digits read: names and codes as they are, words in other words, slips put right. */
import { bigramsOf, isIdentifier, isSigned, partsOf, type Run, stemOf } from "../tokenize";
import { type Asked, wordGroups } from "./han";
import { alternativesOf, isAsking, lexiconWords, wordsBeginning, wordsSounding } from "./lexicon";
import { blunt, isSyllable, readPinyin } from "./pinyin";
import type { SearchIndex } from "./search-index";
import { pairsSounding, stretchesBeginning } from "./sound";
import { completions, corrections, halves } from "./vocabulary";
import { type Group, groupOf, otherWay, TRUST, type Way, way } from "./ways";
import { frequencyOf } from "./worth";

/** Words that stand side by side, as the query has them. */
export interface Stretch {
  readonly runs: readonly Run[];
  readonly settled: string;
  /** The last of them ends the query: the reader may still be typing it. */
  readonly unfinished: boolean;
}

export function wordStretchGroups(stretch: Stretch, index: SearchIndex, asked: Asked): Group[] {
  const spoken = pinyinGroups(stretch, index);
  if (spoken.length > 0) {
    asked.core.push(stretch.runs.map(({ text }) => text).join(""));
    return spoken;
  }
  return stretch.runs.map((run, at) => wordGroup(run, at, stretch, index, asked));
}

function wordGroup(
  run: Run,
  at: number,
  { runs, settled, unfinished }: Stretch,
  index: SearchIndex,
  asked: Asked,
): Group {
  const word = run.text.toLowerCase();
  const last = unfinished && at === runs.length - 1;
  if (isAsking(word)) asked.asking = true;
  else asked.core.push(word);
  const term = isSigned(settled, run) && index.known.has(`-${word}`) ? `-${word}` : word;
  const inexact = isAsking(word) ? [] : inexactWays(run.text, last, runs.length <= MOST_CORRECTED, index);
  const others = isAsking(word) ? [] : [...otherWays(runs, at), ...inexact];
  const weight = isAsking(word) ? TRUST.asking : 1;
  if (!isIdentifier(run.text)) return groupOf([way([term], 1, word), ...others], weight, index);
  const isHeld = ({ terms, text }: Way) => text !== PARTS && terms.some((each) => index.known.has(each));
  const strange = !index.known.has(term) && !inexact.some(isHeld) && !hasKnownName(run.text, index);
  return groupOf([way([term], 1, word), ...others], weight, index, term, strange);
}

/** Of sdk.joinChannel, joinChannel is enough. */
const hasKnownName = (text: string, index: SearchIndex): boolean =>
  text.split(/[.:/#]/).some((name) => name !== text && isIdentifier(name) && index.known.has(name.toLowerCase()));

/** Whoever writes more words than this has pasted them; nobody waits for all their slips to be put right. */
const MOST_CORRECTED = 12;
const LONGEST_PHRASE = 3;
/** The parts of a name are no text to be marked. */
const PARTS = "";

/** Synonyms and translations of the phrases the word is part of, then of the word: in a phrase it means less alone. */
function otherWays(runs: readonly Run[], at: number): Way[] {
  const word = (run: Run | undefined) => run?.text.toLowerCase() ?? "";
  const ways: Way[] = [];
  const joined: Way[] = [];
  for (let length = 2; length <= LONGEST_PHRASE; length++) {
    for (let start = Math.max(0, at - length + 1); start <= at && start + length <= runs.length; start++) {
      const phrase = runs.slice(start, start + length).map(word);
      ways.push(...alternativesOf(phrase.join(" ")).map((other) => otherWay(other)));
      if (length === 2) joined.push(way([phrase.join("")], TRUST.joined, phrase.join("")));
    }
  }
  const trust = ways.length > 0 ? TRUST.inPhrase : 1;
  return [...ways, ...joined, ...alternativesOf(word(runs[at])).map((other) => otherWay(other, trust))];
}

function inexactWays(text: string, unfinished: boolean, correct: boolean, index: SearchIndex): Way[] {
  const term = text.toLowerCase();
  const parts = partsOf(text);
  const ways = [way([stemOf(term)], TRUST.stem, stemOf(term))];
  const isNumeric = /^[\d.\-/:]+$/.test(term);
  if (parts.length > 0 && !(isNumeric && index.known.has(term))) ways.push(way(parts, TRUST.parts, PARTS));
  if (unfinished) {
    ways.push(...completions(term, index).map((found) => way([found], TRUST.completed, term)));
    ways.push(...translated(wordsBeginning(term), TRUST.completed));
  }
  const isHeld = ({ terms, text: shown }: Way) => shown !== PARTS && terms.some((each) => index.known.has(each));
  const isKnown = ways.some(isHeld) || index.known.has(term) || (parts.length > 0 && !isIdentifier(text));
  if (!correct || lexiconWords.has(term)) return ways;
  if (isKnown) return [...ways, ...commonForms(term, unfinished, index)];
  const corrected = corrections(term, unfinished, index);
  for (const { term: found, distance } of corrected) {
    const trust = TRUST.corrected / distance ** 0.5;
    ways.push(way([found], trust, found), ...translated([found], trust));
  }
  if (corrected.length === 0) {
    const both = halves(term, index);
    if (both.length > 0) ways.push({ ...way(both, TRUST.joined, both[0] ?? ""), whole: true });
    else if (/^[a-hj-tw-z]{2,6}$/.test(term))
      ways.push(
        ...stretchesBeginning(term, index).map((han) => ({ ...way(bigramsOf(han), TRUST.parts, han), whole: true })),
      );
  }
  return ways;
}

/** A word that hardly occurs, beside one that often does, may be a slip that an article has made as well. */
function commonForms(term: string, unfinished: boolean, index: SearchIndex): Way[] {
  const often = frequencyOf(index, term);
  if (term.length < 6 || often > 1 + index.articles.length / 1000) return [];
  return corrections(term, unfinished, index)
    .filter(({ term: found, distance }) => distance === 1 && found !== term && frequencyOf(index, found) > often * 3)
    .map(({ term: found }) => way([found], TRUST.corrected * 0.8, found));
}

const translated = (words: readonly string[], trust: number): Way[] =>
  words.flatMap((word) => alternativesOf(word).map((other) => otherWay(other, trust)));

/** Letters that are pinyin and no word of the index: as words of the lexicon where they sound like one, else in pairs. */
function pinyinGroups({ runs, unfinished }: Stretch, index: SearchIndex): Group[] {
  const words = runs.map(({ text }) => text.toLowerCase());
  const strange = words.filter((word) => !index.known.has(word) && !lexiconWords.has(word) && !isAsking(word));
  if (strange.length * 2 < words.length || strange.length === 0) return [];
  const read = words.map((word, at) => readPinyin(word, unfinished && at === words.length - 1)[0]);
  if (!read.every((syllables) => syllables !== undefined)) return [];
  const syllables = read.flat();
  if (syllables.length < 2) return [];
  const groups: Group[] = [];
  for (let at = 0; at < syllables.length; ) {
    const [length, found] = lexiconWordAt(syllables, at);
    if (length > 0) groups.push(...mergedWords(found, index));
    // where two lexicon words meet nothing is sure; beside what the lexicon does not know, pairs say what they can
    const next = at + Math.max(1, length);
    const edge = next < syllables.length && (length === 0 || lexiconWordAt(syllables, next)[0] === 0);
    if (edge) groups.push(...pairGroup(syllables[next - 1] ?? "", syllables[next] ?? "", index));
    at = next;
  }
  return groups.some(({ unknown }) => !unknown) ? groups : [];
}

function lexiconWordAt(syllables: readonly string[], at: number): [number, readonly string[]] {
  for (let length = Math.min(5, syllables.length - at); length >= 2; length--) {
    const found = wordsSounding(
      syllables
        .slice(at, at + length)
        .map(blunt)
        .join(" "),
    );
    if (found.length > 0) return [length, found];
  }
  return [0, []];
}

/** Words that sound the same, as the ways of one thing. */
function mergedWords(words: readonly string[], index: SearchIndex): Group[] {
  const groups = words.slice(0, 4).map((word) => wordGroups(word, index, 0.9));
  const ways = groups.flatMap(([whole]) => whole?.ways ?? []);
  return [groupOf(ways, 1, index), ...groups.flatMap((group) => group.slice(1)).filter(({ unknown }) => !unknown)];
}

function pairGroup(first: string, second: string, index: SearchIndex): Group[] {
  if (!isSyllable(second)) return [];
  const ways = pairsSounding(first, second, index).map(({ text, weight }) => way([text], weight, text));
  return [groupOf(ways.length > 0 ? ways : [way([first + second], 1, first + second)], 1, index)];
}
