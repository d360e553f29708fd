/** Which section answers best, and the few words of it to show, with everything that matched marked. */

import { fold, foldWithOffsets } from "../tokenize";
import type { FoldedSection } from "./folded";
import type { Marks, SearchableArticle, SearchableSection } from "./hit";
import { isWord } from "./lexicon";
import type { Query } from "./query";

const WINDOW = 96;
const MOST_NEEDLES = 24;

export interface Passage {
  readonly section: SearchableSection;
  readonly snippet: string;
  readonly marks: Marks;
}

interface Needle {
  readonly text: string;
  readonly weight: number;
  /** In the reader's own letters, not a stem, a synonym or a translation. */
  readonly typed: boolean;
}

/** What to look for in a text: every way of every group as it is written, weightiest first. */
export function needlesOf(query: Query): Needle[] {
  const needles = new Map<string, Needle>();
  const look = (text: string, share: number, typed: boolean) => {
    const weight = share * Math.sqrt(text.length);
    if (text && weight > (needles.get(text)?.weight ?? 0)) needles.set(text, { text, weight, typed });
  };
  for (const group of query.groups.filter(({ weight }) => weight >= 0.25)) {
    for (const [at, way] of group.ways.entries()) {
      look(way.text, way.weight * group.weight, at === 0);
      // 推送证书 is one word of the lexicon, yet a text may say 推送 and 证书 apart
      if (at === 0) for (const term of way.terms.filter(isWord)) look(term, (way.weight * group.weight) / 2, true);
    }
  }
  return [...needles.values()].sort((a, b) => b.weight - a.weight).slice(0, MOST_NEEDLES);
}

const NOWHERE: SearchableSection = { id: "", heading: "", text: "", code: "" };

/**
 * The section with the most of the query in it. The opening's heading is the title, and it wins a tie: it holds the
 * answer in short.
 */
export function bestPassage(
  article: SearchableArticle,
  folded: readonly FoldedSection[],
  needles: readonly Needle[],
): Passage {
  let best = { at: 0, weight: 0 };
  for (const [at, { text, heading, code }] of folded.entries()) {
    const named = heading || (at === 0 ? fold(article.title) : "");
    const weight = weightOf(text, needles) + 1.2 * weightOf(named, needles) + 0.5 * weightOf(code, needles);
    if (weight > best.weight * 1.05) best = { at, weight };
  }
  const section = article.sections[best.at] ?? NOWHERE;
  const text = section.text || article.summary;
  const known = section.text ? folded[best.at]?.text : undefined;
  return { section, ...cut(text, foldWithOffsets(text, known), needles) };
}

type Folded = ReturnType<typeof foldWithOffsets>;

function weightOf(folded: string, needles: readonly Needle[]): number {
  if (!folded) return 0;
  return needles.reduce((sum, needle) => sum + (folded.includes(needle.text) ? needle.weight : 0), 0);
}

/** Ranges of the text that say something of the query, merged where they touch. */
export const marksOf = (text: string, needles: readonly Needle[]): Marks => markedIn(foldWithOffsets(text), needles);

/** A word that fills a text says no more by being marked a hundred times. */
const MOST_MARKS = 40;

function markedIn({ folded, offsetOf }: Folded, needles: readonly Needle[]): Marks {
  const ranges: [number, number][] = [];
  for (const needle of needles) {
    let found = 0;
    for (
      let at = folded.indexOf(needle.text);
      at >= 0 && found < MOST_MARKS;
      at = folded.indexOf(needle.text, at + needle.text.length)
    ) {
      if (startsMidWord(folded, at, needle)) continue;
      ranges.push([offsetOf(at), offsetOf(at + needle.text.length)]);
      found++;
    }
  }
  return merge(ranges);
}

/** "in" is not found inside "string", nor a translation inside a name; 登录 is found anywhere. */
function startsMidWord(folded: string, at: number, { text, typed }: Needle): boolean {
  return (!typed || text.length < 4) && /^[a-z]/.test(text) && /[a-z]/.test(folded[at - 1] ?? "");
}

function merge(ranges: [number, number][]): [number, number][] {
  const merged: [number, number][] = [];
  for (const [start, end] of ranges.sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

/** A window of the text around where the marks lie densest. */
function cut(text: string, folded: Folded, needles: readonly Needle[]): { snippet: string; marks: Marks } {
  const marks = markedIn(folded, needles);
  const start = startOfWindow(text, marks);
  const end = Math.min(text.length, start + WINDOW + 40);
  const before = start > 0 ? "…" : "";
  const snippet = `${before}${text.slice(start, end)}${end < text.length ? "…" : ""}`;
  const shift = before.length - start;
  const inside = marks.filter(([from, to]) => from >= start && to <= end);
  return { snippet, marks: inside.map(([from, to]) => [from + shift, to + shift]) };
}

function startOfWindow(text: string, marks: Marks): number {
  const best = { start: 0, marked: 0 };
  let marked = 0;
  let next = 0;
  for (const [start, ownEnd] of marks) {
    for (; next < marks.length; next++) {
      const [from, to] = marks[next] ?? [0, 0];
      if (to > start + WINDOW && from > start) break;
      marked += to - from;
    }
    if (marked > best.marked) Object.assign(best, { start, marked });
    marked -= ownEnd - start;
  }
  if (best.start < 24) return 0;
  const sentence = Math.max(
    ...["。", "；", "？", ". ", "? "].map((stop) => text.lastIndexOf(stop, best.start - 1) + stop.length),
  );
  const start = best.start - sentence < 40 && sentence > 0 ? sentence : best.start - 16;
  const space = text.indexOf(" ", start);
  return space > start && space < best.start && /[\p{Script=Latin}\d]/u.test(text[start - 1] ?? "") ? space + 1 : start;
}
