/** The last word on order: the best candidates looked at as texts, not as bags of terms. */
import { type FoldedSection, foldedSections, foldedTitle, foldTight } from "./folded";
import type { Query } from "./query";
import type { Candidate } from "./score";
import type { SearchIndex } from "./search-index";
import { worthOf } from "./worth";

/** How many are looked at down to the text; the others by title only. */
const READ = 12;
/** Covering this much of the query is an answer; what the title covers counts half as much again. */
const ENOUGH = 0.5;
/** What scores below this share of the best hit only shares a common word with the query; a list of it is noise. */
const TAIL = 0.1;
/** Who asks in Chinese reads a Chinese article first; English is asked by everyone. */
const OTHER_LANGUAGE = 0.75;
const HAN = /\p{Script=Han}/u;
const CHANGELOG = /更新日志|发布说明|版本说明|发版说明|changelog|releasenotes/;
const QUESTION = /[?？]$|怎么|如何|为什么|怎样|^(how|why|what|when|where|which|can|do|does|is)\b/;

export interface Ranked {
  readonly candidates: readonly Candidate[];
  readonly confident: boolean;
}

/** `head` is the best of the candidates by their terms alone. */
export function rank(head: Candidate[], query: Query, index: SearchIndex): Ranked {
  const core = foldTight(query.core);
  const asked = {
    core,
    whole: foldTight(query.folded),
    names: query.groups.flatMap(({ identifier }) => identifier ?? []),
  };
  for (const candidate of head) candidate.score *= titleCloseness(candidate, query, asked, index);
  head.sort(byScore);
  const parts = partsOf(query, index);
  for (const candidate of head.slice(0, READ)) {
    const sections = foldedSections(index, candidate.number);
    const isSaid = ({ heading, text }: FoldedSection) => text.includes(query.core) || heading.includes(query.core);
    if (core.length > 1 && sections.some(isSaid)) candidate.score *= 1.15;
    let near = 0;
    for (const { text } of sections) if (text && near < 1) near = Math.max(near, nearness(text, parts));
    candidate.score *= 1 + 0.25 * near;
  }
  head.sort(byScore);
  const first = head[0];
  const isWorthIt = ({ score, coverage }: Candidate) =>
    first !== undefined && (score >= first.score * TAIL || coverage >= first.coverage * 0.8);
  return { candidates: head.filter(isWorthIt), confident: isConfident(head, query) };
}

const byScore = (a: Candidate, b: Candidate) => b.score - a.score || a.number - b.number;

interface Asked {
  readonly core: string;
  readonly whole: string;
  readonly names: readonly string[];
}

function titleCloseness(candidate: Candidate, query: Query, asked: Asked, index: SearchIndex): number {
  const { core, whole, names } = asked;
  const { title, aliases, codes } = foldedTitle(index, candidate.number);
  let factor = (0.4 + candidate.coverage) * (1 + 0.8 * candidate.titleCoverage);
  const shared = Math.max(longestShared(core, title), ...aliases.map((alias) => longestShared(core, alias)));
  factor *= 1 + 0.9 * (shared / Math.max(2, core.length));
  if (aliases.includes(whole)) factor *= 1.6;
  if (names.some((name) => title.includes(name))) factor *= 1.6;
  else if (names.some((name) => codes.has(name))) factor *= 1.25;
  if (HAN.test(core) && !HAN.test(title)) factor *= OTHER_LANGUAGE;
  if (query.isQuestion && QUESTION.test(title)) factor *= 1.1;
  return CHANGELOG.test(title) ? factor * 0.6 : factor;
}

interface Part {
  readonly texts: readonly string[];
  readonly weight: number;
}

/** What the reader named, heaviest first, each in the forms it may have in a text. */
function partsOf(query: Query, index: SearchIndex): Part[] {
  const parts = query.groups
    .filter(({ unknown, weight }) => !unknown && weight >= 0.5)
    .map((group) => ({
      texts: group.ways.slice(0, 6).map(({ text }) => text),
      weight: group.weight * Math.max(0, ...(group.ways[0]?.terms ?? []).map((term) => worthOf(index, term).rarity)),
    }));
  return parts.sort((a, b) => b.weight - a.weight).slice(0, 6);
}

const PASSAGE = 160;
const MOST_PLACES = 12;

/** How much of the query stands together in one passage, 0–1; nothing for a query of one thing. */
function nearness(text: string, parts: readonly Part[]): number {
  if (parts.length < 2) return 0;
  const total = parts.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const places = parts.flatMap(({ texts, weight }, part) =>
    placesOf(text, texts).map((at) => ({ at, part, weight: weight / total })),
  );
  places.sort((a, b) => a.at - b.at);
  let most = 0;
  for (const [first, { at }] of places.entries()) {
    const seen = new Set<number>();
    let sum = 0;
    for (let next = first; next < places.length; next++) {
      const place = places[next];
      if (!place || place.at > at + PASSAGE) break;
      if (!seen.has(place.part)) sum += place.weight;
      seen.add(place.part);
    }
    if (seen.size > 1) most = Math.max(most, sum);
  }
  return most;
}

function placesOf(text: string, forms: readonly string[]): number[] {
  const places: number[] = [];
  for (const form of forms.filter((each) => each !== "")) {
    let found = 0;
    for (let at = text.indexOf(form); at >= 0 && found < MOST_PLACES; at = text.indexOf(form, at + form.length)) {
      places.push(at);
      found++;
    }
  }
  return places;
}

function isConfident(head: readonly Candidate[], query: Query): boolean {
  if (query.groups.some(({ strange }) => strange)) return false;
  return head.slice(0, 3).some(({ coverage, titleCoverage }) => coverage + titleCoverage / 2 >= ENOUGH);
}

/** Length of the longest stretch two strings share. */
export function longestShared(a: string, b: string): number {
  let longest = 0;
  let above = new Uint16Array(b.length + 1);
  let row = new Uint16Array(b.length + 1);
  for (let i = 0; i < a.length; i++) {
    const code = a.charCodeAt(i);
    for (let j = 1; j <= b.length; j++) {
      const length = b.charCodeAt(j - 1) === code ? (above[j - 1] ?? 0) + 1 : 0;
      row[j] = length;
      if (length > longest) longest = length;
    }
    [above, row] = [row, above];
  }
  return longest;
}
