/**
 * The content gaps as one table, the same figures as on the page. Cells that a spreadsheet would run as a formula are
 * neutralised (SEC-30). RFC 4180 with a byte order mark; column names and section keys are machine words.
 */
import { cell } from "@/lib/compliance/csv";
import type { ArticleGap, ContentGaps, Counted, QueryGap } from "./schema";

const COLUMNS = [
  "section",
  "locale",
  "query_or_article",
  "searches",
  "zero",
  "weak",
  "opened",
  "rated",
  "helpful",
  "wilson_low",
  "wilson_high",
  "reasons",
  "comments",
] as const;
type Line = Partial<Record<(typeof COLUMNS)[number], string | number | null>>;

/** Not part of the SLA, and the file says so in its first line of data. */
export function gapsCsv(gaps: ContentGaps): string {
  const lines = [
    { section: "period_not_part_of_sla", query_or_article: `${gaps.from}/${gaps.to}` },
    ...totals(gaps),
    ...gaps.unanswered.map((gap) => queryLine("unanswered", gap)),
    ...gaps.unopened.map((gap) => queryLine("answered_not_opened", gap)),
    ...gaps.articles.map(articleLine),
  ].map((line: Line) => COLUMNS.map((column) => cell(line[column] ?? "")).join(","));
  return `\uFEFF${[COLUMNS.join(","), ...lines].join("\r\n")}\r\n`;
}

function totals({ answered, zero, weak, opened, rated, deflected }: ContentGaps): Line[] {
  return [
    {
      section: "searches_answered",
      searches: answered.n,
      zero,
      weak,
      opened,
      helpful: answered.count,
      ...ends(answered),
    },
    { section: "articles_rated", rated: rated.n, helpful: rated.count, ...ends(rated) },
    { section: "settled_beside_wizard", searches: deflected.n, helpful: deflected.count, ...ends(deflected) },
  ];
}

const queryLine = (section: string, { query, locale, searches, zero, weak, opened }: QueryGap): Line => ({
  section,
  locale,
  query_or_article: query,
  searches,
  zero,
  weak,
  opened,
});

const articleLine = ({ slug, locale, helpful, reasons, comments }: ArticleGap): Line => ({
  section: "article",
  locale,
  query_or_article: slug,
  rated: helpful.n,
  helpful: helpful.count,
  ...ends(helpful),
  reasons: Object.entries(reasons)
    .map(([reason, count]) => `${reason}:${count}`)
    .join(" "),
  comments: comments.join("\n"),
});

/** Four digits of a share: as much as a count of thousands can tell. */
const ends = ({ low, high }: Counted): Line => ({
  wilson_low: low === null ? null : low.toFixed(4),
  wilson_high: high === null ? null : high.toFixed(4),
});
