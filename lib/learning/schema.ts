/** What the portal learns from readers, as it arrives and as the lead reads it. No field of it names anybody. */
import { z } from "zod";
import { QUERY_LENGTH } from "@/lib/help/search/hit";

/** Where a search was made: the search page, the palette, or beside the wizard's questions. */
export const PLACES = ["page", "palette", "wizard"] as const;
export const REASONS = ["unclear", "incomplete", "outdated", "wrong", "other_problem"] as const;
export type Reason = (typeof REASONS)[number];

export const COMMENT_LENGTH = 500;
/** After so many days searches and feedback are removed. */
export const RETENTION_DAYS = 180;
/** What the lead may look back on. */
export const PERIODS = [7, 30, 90, 180] as const;
export type Period = (typeof PERIODS)[number];

const id = z.uuid();
const locale = z.enum(["zh", "en"]);
const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(120);

/** One search that is over. `id` is random, made for this search alone, so that a click reported later finds it. */
export const SearchRecord = z.strictObject({
  id,
  locale,
  query: z.string().min(1).max(QUERY_LENGTH),
  hits: z.int().min(0).max(1_000_000),
  weak: z.boolean(),
  place: z.enum(PLACES),
  clicked: slug.nullable(),
  /** The reader said that this settled it, where a ticket would have been filed. */
  solved: z.boolean(),
});
export type SearchRecord = z.infer<typeof SearchRecord>;

/** "Was this helpful?" as the form posts it. `id` is random, made for one page view; without scripts there is none yet. */
export const FeedbackPost = z.strictObject({
  id: id.optional(),
  locale,
  article: slug,
  helpful: z.enum(["yes", "no"]),
  reason: z.enum(REASONS).optional(),
  // forms send each line break as two characters; the field counted one
  comment: z
    .string()
    .max(2 * COMMENT_LENGTH, "too_long")
    .transform((text) => text.replaceAll("\r\n", "\n"))
    .pipe(z.string().max(COMMENT_LENGTH, "too_long"))
    .default(""),
});
export type FeedbackPost = z.infer<typeof FeedbackPost>;

export const GapsRequest = z.strictObject({
  days: z.coerce
    .number()
    .pipe(z.union(PERIODS.map((days) => z.literal(days))))
    .default(30),
});

/** Of `n`, so many; the interval is Wilson's at 95 %, as shares in [0, 1], null when nothing was counted. */
export interface Counted {
  readonly count: number;
  readonly n: number;
  readonly low: number | null;
  readonly high: number | null;
}

export interface QueryGap {
  readonly query: string;
  readonly locale: "zh" | "en";
  readonly searches: number;
  /** found nothing at all */
  readonly zero: number;
  /** found something that is unlikely to answer */
  readonly weak: number;
  /** ended on an article */
  readonly opened: number;
}

export interface ArticleGap {
  readonly slug: string;
  readonly locale: "zh" | "en";
  /** null when the article is no longer there */
  readonly article: { readonly title: string; readonly collection: string } | null;
  readonly helpful: Counted;
  readonly reasons: Readonly<Partial<Record<Reason, number>>>;
  readonly comments: readonly string[];
}

/** What searches and articles did not answer between two days (UTC, both included). */
export interface ContentGaps {
  readonly days: Period;
  readonly from: string;
  readonly to: string;
  readonly answered: Counted;
  readonly zero: number;
  readonly weak: number;
  readonly opened: number;
  readonly rated: Counted;
  /** searches beside the wizard that ended without a ticket, by the reader's own word */
  readonly deflected: Counted;
  readonly unanswered: readonly QueryGap[];
  /** answered with confidence, yet no article was opened */
  readonly unopened: readonly QueryGap[];
  readonly articles: readonly ArticleGap[];
}
