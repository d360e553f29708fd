/** A run of Chinese read: words of the lexicon with what they are also called, the rest as pairs of characters. */
import { bigramsOf } from "../tokenize";
import { alternativesOf, isAsking, isWord, type Segment, segment, wordsWithin } from "./lexicon";
import type { SearchIndex } from "./search-index";
import { isSuspicious, type Meant, pairsMeant, wordsMeant } from "./sound";
import { completions } from "./vocabulary";
import { type Group, groupOf, otherWay, TRUST, type Way, way } from "./ways";

export interface Asked {
  asking: boolean;
  core: string[];
}

/** `unfinished` says that the reader may still be typing the last word. */
export function hanGroups(han: string, unfinished: boolean, index: SearchIndex, asked: Asked): Group[] {
  const segments = segment(han);
  const groups = segments.flatMap((part, at) =>
    segmentGroups(part, unfinished && at === segments.length - 1, index, asked),
  );
  const crossing = segments.slice(1).flatMap((right, at) => crossingGroup(segments[at], right, index));
  return [...groups, ...crossing];
}

function segmentGroups(part: Segment, unfinished: boolean, index: SearchIndex, asked: Asked): Group[] {
  if (isAsking(part.text)) {
    asked.asking = true;
    return [groupOf([way(bigramsOf(part.text), 1, part.text)], TRUST.asking, index)];
  }
  asked.core.push(part.text);
  if (part.known) return wordGroups(part.text, index);
  if (part.text.length === 1) return [singleGroup(part.text, unfinished, index)];
  return unknownGroups(part.text, index);
}

/** A word of the lexicon with everything it is also called; a long one also by the words it is made of. */
export function wordGroups(text: string, index: SearchIndex, trust = 1): Group[] {
  const within = wordsWithin(text);
  const ways = [way(bigramsOf(text), trust, text), ...alternativesOf(text).map((other) => otherWay(other, trust))];
  if (within.length === 0) return [groupOf(ways, 1, index)];
  const inner = within.map((word) =>
    groupOf(
      [way(bigramsOf(word), trust, word), ...alternativesOf(word).map((other) => otherWay(other, trust))],
      TRUST.within,
      index,
    ),
  );
  return [groupOf(ways, TRUST.within, index), ...inner];
}

/** One character between words: a short verb (换, 踢), or the beginning of a word still being typed. */
function singleGroup(character: string, unfinished: boolean, index: SearchIndex): Group {
  const others = alternativesOf(character);
  const ways = [
    way([character], 1, character),
    ...others.map((other) => otherWay(other)),
    ...(unfinished ? completions(character, index).map((term) => way([term], TRUST.completed, term)) : []),
  ];
  return groupOf(ways, others.length > 0 ? 0.8 : unfinished ? 1 : TRUST.single, index);
}

/** A stretch the lexicon does not know: pairs of characters, put right where they look like a slip. */
function unknownGroups(text: string, index: SearchIndex): Group[] {
  const pairs = bigramsOf(text);
  const suspicious = pairs.map((pair) => isSuspicious(pair, index));
  const meant = suspicious.includes(true) ? meantWithin(text, suspicious) : undefined;
  const groups = pairs.map((pair, at): Group => {
    const ways: Way[] = [way([pair], 1, pair)];
    if (suspicious[at])
      ways.push(...pairsMeant(pair, index).map((other) => way([other.text], other.weight, other.text)));
    const inside = meant && at >= meant.at && at < meant.at + meant.length - 1;
    return groupOf(ways, inside ? 0.5 : 1, index);
  });
  const corrected = meant?.words.flatMap((word) => wordGroups(word.text, index, word.weight)) ?? [];
  // what was only put right has to stand for what was typed, not beside it
  return meant && corrected.some(({ unknown }) => !unknown)
    ? [
        ...groups.filter((group, at) => !group.unknown || at < meant.at || at >= meant.at + meant.length - 1),
        ...corrected,
      ]
    : groups;
}

interface Slip {
  readonly at: number;
  readonly length: number;
  readonly words: readonly Meant[];
}

/** The longest stretch around a suspicious pair that sounds like a word of the lexicon. */
function meantWithin(text: string, suspicious: readonly boolean[]): Slip | undefined {
  for (let length = Math.min(5, text.length); length >= 2; length--) {
    for (let at = 0; at + length <= text.length; at++) {
      if (!suspicious.slice(at, at + length - 1).includes(true)) continue;
      const words = wordsMeant(text.slice(at, at + length));
      if (words.length > 0) return { at, length, words: words.slice(0, 1) };
    }
  }
  return undefined;
}

/** Two characters that meet where two words meet: worth little between known words, more beside unknown ones. */
function crossingGroup(left: Segment | undefined, right: Segment, index: SearchIndex): Group[] {
  const pair = `${[...(left?.text ?? "")].at(-1) ?? ""}${[...right.text][0] ?? ""}`;
  const asking = isAsking(left?.text ?? "") || isAsking(right.text);
  const weight = asking ? TRUST.asking / 2 : left?.known && right.known ? TRUST.acrossWords : TRUST.besideUnknown;
  const ways = [way([pair], 1, pair)];
  if (!asking && (!left?.known || !right.known) && isSuspicious(pair, index) && !isWord(pair)) {
    ways.push(...pairsMeant(pair, index).map((other) => way([other.text], other.weight, other.text)));
  }
  const group = groupOf(ways, weight, index);
  return group.unknown ? [] : [group];
}
