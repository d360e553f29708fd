/** The last word on order: the hundred best candidates looked at as texts, not as bags of terms. */

import { fold } from "../tokenize";
import type { SearchableArticle } from "./hit";
import type { Query } from "./query";
import type { Candidate } from "./score";
import type { SearchIndex } from "./search-index";

const LOOKED_AT = 100;
/** Below this share of the query covered, nothing found is likely to answer it. */
const WEAK_COVERAGE = 0.26;
/** What scores below this share of the best hit only shares a common word with the query; a list of it is noise. */
const TAIL = 0.1;
const CHANGELOG = /更新日志|发布说明|版本说明|changelog|release notes/;
const QUESTION = /[?？]$|怎么|如何|为什么|怎样|^(how|why|what|when|where|which|can|do|does|is)\b/;

export interface Ranked {
  readonly candidates: readonly Candidate[];
  readonly confident: boolean;
}

export function rank(candidates: Candidate[], query: Query, index: SearchIndex): Ranked {
  const byScore = candidates.sort((a, b) => b.score - a.score || a.number - b.number);
  const head = byScore.slice(0, LOOKED_AT);
  for (const candidate of head) candidate.score *= closeness(candidate, query, index);
  head.sort((a, b) => b.score - a.score || a.number - b.number);
  const best = head[0];
  const isWorthIt = ({ score, coverage }: Candidate) =>
    best !== undefined && (score >= best.score * TAIL || coverage >= best.coverage * 0.8);
  return { candidates: head.filter(isWorthIt), confident: isConfident(head, query) };
}

function closeness(candidate: Candidate, query: Query, index: SearchIndex): number {
  const text = foldedOf(index, candidate.number);
  const identifiers = query.groups.flatMap(({ identifier }) => identifier ?? []);
  let factor = (0.25 + candidate.coverage) * (1 + 0.5 * candidate.titleCoverage);
  factor *= 1 + 0.6 * (longestShared(query.core, text.title) / Math.max(2, query.core.length));
  if (query.core.length > 1 && text.body.includes(query.core)) factor *= 1.15;
  if (text.aliases.includes(query.folded)) factor *= 1.6;
  if (identifiers.some((name) => text.title.includes(name))) factor *= 1.6;
  else if (identifiers.some((name) => text.codes.has(name))) factor *= 1.25;
  if (query.isQuestion && QUESTION.test(text.title)) factor *= 1.1;
  return CHANGELOG.test(text.title) ? factor * 0.6 : factor;
}

function isConfident(head: readonly Candidate[], query: Query): boolean {
  if (query.groups.some((group) => group.unknown && group.identifier)) return false;
  return Math.max(0, ...head.slice(0, 3).map(({ coverage }) => coverage)) >= WEAK_COVERAGE;
}

interface Folded {
  readonly title: string;
  readonly body: string;
  readonly aliases: readonly string[];
  readonly codes: ReadonlySet<string>;
}

const foldedArticles = new WeakMap<SearchableArticle, Folded>();

/** Folding is the dear part of looking at a text, so each article pays for it once. */
function foldedOf(index: SearchIndex, number: number): Folded {
  const article = index.articles[number];
  if (!article) return { title: "", body: "", aliases: [], codes: new Set() };
  let folded = foldedArticles.get(article);
  if (!folded) {
    folded = {
      title: fold(article.title),
      body: fold(article.sections.map(({ text }) => text).join(" ")).replace(/\s+/g, ""),
      aliases: article.aliases.map(fold),
      codes: new Set(article.codes),
    };
    foldedArticles.set(article, folded);
  }
  return folded;
}

/** Length of the longest stretch two strings share. */
export function longestShared(a: string, b: string): number {
  let longest = 0;
  let above = new Uint16Array(b.length + 1);
  for (let i = 1; i <= a.length; i++) {
    const row = new Uint16Array(b.length + 1);
    for (let j = 1; j <= b.length; j++) {
      if (a[i - 1] !== b[j - 1]) continue;
      row[j] = (above[j - 1] ?? 0) + 1;
      longest = Math.max(longest, row[j] ?? 0);
    }
    above = row;
  }
  return longest;
}
