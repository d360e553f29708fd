import "server-only";
/** What the help centre did not answer, for the lead of the desk. Ids of rows never leave this file. */
import { type Actor, can } from "@/lib/auth/policy";
import { inScope, scopeOf, type Tx } from "@/lib/db/client";
import { listPages, readSummary } from "@/lib/help/content";
import { wilson } from "@/lib/sla/statistics";
import type { ArticleGap, ContentGaps, Counted, Period, QueryGap, Reason } from "./schema";

const DAY = 86_400_000;
const MOST_ROWS = 50;
const MOST_COMMENTS = 5;

interface Span {
  /** both included */
  readonly from: Date;
  readonly to: Date;
}

/** The last `days` days, today included; null for whoever may not read it. */
export async function contentGaps(actor: Actor, days: Period, now: number): Promise<ContentGaps | null> {
  if (!can(actor, "gaps.read")) return null;
  const to = new Date(Math.floor(now / DAY) * DAY);
  const span = { from: new Date(to.getTime() - (days - 1) * DAY), to };
  return inScope(scopeOf(actor), async (tx) => ({
    days,
    from: dateOf(span.from),
    to: dateOf(span.to),
    ...(await totals(tx, span)),
    unanswered: await unanswered(tx, span),
    unopened: await unopened(tx, span),
    articles: await articles(tx, span),
  }));
}

const dateOf = (day: Date) => day.toISOString().slice(0, 10);

async function totals(tx: Tx, { from, to }: Span) {
  const [searches] = await tx.$queryRaw<
    { n: number; answered: number; zero: number; weak: number; opened: number; asked: number; solved: number }[]
  >`
    SELECT count(*)::int AS n,
      count(*) FILTER (WHERE hits > 0 AND NOT is_weak)::int AS answered,
      count(*) FILTER (WHERE hits = 0)::int AS zero,
      count(*) FILTER (WHERE hits > 0 AND is_weak)::int AS weak,
      count(clicked)::int AS opened,
      count(*) FILTER (WHERE place = 'wizard')::int AS asked,
      count(*) FILTER (WHERE place = 'wizard' AND is_solved)::int AS solved
    FROM help_searches WHERE day BETWEEN ${from} AND ${to}`;
  const [rated] = await tx.$queryRaw<{ n: number; helpful: number }[]>`
    SELECT count(*)::int AS n, count(*) FILTER (WHERE is_helpful)::int AS helpful
    FROM article_feedback WHERE day BETWEEN ${from} AND ${to}`;
  return {
    answered: counted(searches?.answered, searches?.n),
    zero: searches?.zero ?? 0,
    weak: searches?.weak ?? 0,
    opened: searches?.opened ?? 0,
    rated: counted(rated?.helpful, rated?.n),
    deflected: counted(searches?.solved, searches?.asked),
  };
}

function counted(count = 0, n = 0): Counted {
  return { count, n, ...(wilson(count, n) ?? { low: null, high: null }) };
}

const unanswered = (tx: Tx, { from, to }: Span) => tx.$queryRaw<QueryGap[]>`
  SELECT query, locale, count(*)::int AS searches, count(*) FILTER (WHERE hits = 0)::int AS zero,
    count(*) FILTER (WHERE hits > 0 AND is_weak)::int AS weak, count(clicked)::int AS opened
  FROM help_searches WHERE day BETWEEN ${from} AND ${to}
  GROUP BY query, locale HAVING count(*) FILTER (WHERE hits = 0 OR is_weak) > 0
  ORDER BY count(*) FILTER (WHERE hits = 0 OR is_weak) DESC, zero DESC, query LIMIT ${MOST_ROWS}`;

/** Half of the readers and two at least: one who turned away says nothing yet. */
const unopened = (tx: Tx, { from, to }: Span) => tx.$queryRaw<QueryGap[]>`
  SELECT query, locale, count(*)::int AS searches, 0 AS zero, 0 AS weak, count(clicked)::int AS opened
  FROM help_searches WHERE day BETWEEN ${from} AND ${to} AND hits > 0 AND NOT is_weak
  GROUP BY query, locale HAVING count(*) - count(clicked) >= greatest(2, count(clicked))
  ORDER BY count(*) - count(clicked) DESC, query LIMIT ${MOST_ROWS}`;

interface RatedRow {
  readonly slug: string;
  readonly locale: "zh" | "en";
  readonly n: number;
  readonly helpful: number;
  readonly reasons: readonly (Reason | null)[];
}

/** Articles somebody was not helped by; those that surely help least come first. */
async function articles(tx: Tx, { from, to }: Span): Promise<ArticleGap[]> {
  const rated = await tx.$queryRaw<RatedRow[]>`
    SELECT slug, locale, count(*)::int AS n, count(*) FILTER (WHERE is_helpful)::int AS helpful,
      array_agg(reason) FILTER (WHERE reason IS NOT NULL) AS reasons
    FROM article_feedback WHERE day BETWEEN ${from} AND ${to}
    GROUP BY slug, locale HAVING bool_or(NOT is_helpful) ORDER BY slug, locale`;
  const worst = rated
    .map((row) => ({ ...row, helpful: counted(row.helpful, row.n) }))
    .sort((a, b) => (a.helpful.high ?? 1) - (b.helpful.high ?? 1) || b.n - a.n)
    .slice(0, MOST_ROWS);
  const comments = await commentsOn(tx, { from, to }, worst);
  return worst.map(({ slug, locale, helpful, reasons }) => ({
    slug,
    locale,
    article: titleOf(locale, slug),
    helpful,
    reasons: tally(reasons ?? []),
    comments: comments.filter((one) => one.slug === slug && one.locale === locale).map(({ comment }) => comment),
  }));
}

/** The latest few of each article. */
function commentsOn(tx: Tx, { from, to }: Span, rows: readonly { slug: string }[]) {
  return tx.$queryRaw<{ slug: string; locale: string; comment: string }[]>`
    SELECT slug, locale, comment FROM (
      SELECT slug, locale, comment, row_number() OVER (PARTITION BY slug, locale ORDER BY day DESC, id) AS nth
      FROM article_feedback
      WHERE day BETWEEN ${from} AND ${to} AND comment IS NOT NULL AND slug = ANY(${rows.map(({ slug }) => slug)})
    ) AS latest WHERE nth <= ${MOST_COMMENTS} ORDER BY nth`;
}

function tally(reasons: readonly (Reason | null)[]): Partial<Record<Reason, number>> {
  const counts: Partial<Record<Reason, number>> = {};
  for (const reason of reasons) if (reason) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}

function titleOf(locale: "zh" | "en", slug: string): ArticleGap["article"] {
  const collection = listPages(locale).find((page) => page.slug === slug)?.collection;
  const title = collection && readSummary(locale, collection, slug)?.title;
  return title ? { title, collection } : null;
}
