import "server-only";
/**
 * What readers leave behind: searches, and whether an article helped. Nobody is signed in and nobody is told apart, so
 * these commands take no actor; everybody may add, and what limits them counts arrivals, never addresses.
 */
import { randomUUID } from "node:crypto";
import { mayArrive } from "@/lib/arrivals/commands";
import { inScope } from "@/lib/db/client";
import { articlePaths, CONTENT_ROOT } from "@/lib/help/content/files";
import { QUERY_LENGTH } from "@/lib/help/search/hit";
import { ok, type Result, refuse } from "@/lib/result";
import { storedComment, storedQuery } from "./redact";
import { COMMENT_LENGTH, type FeedbackPost, RETENTION_DAYS, type SearchRecord } from "./schema";

const DAY = 86_400_000;
/** For the whole portal, in one minute. */
const SEARCHES_A_MINUTE = 600;
/** For one article in one language, in one minute. */
const FEEDBACK_A_MINUTE = 20;

/**
 * Adds a search once; the same id again only completes it with the first article opened and with "this settled it".
 * A query that holds nothing but what may not be kept is not stored at all.
 */
export async function recordSearch(input: SearchRecord, now: number): Promise<Result<void>> {
  const query = storedQuery(input.query, QUERY_LENGTH);
  if (!query) return ok(undefined);
  if (!(await mayArrive("searches", SEARCHES_A_MINUTE, now))) return refuse("too_many");
  const { id, locale, hits, place, weak: isWeak, solved: isSolved } = input;
  const clicked = input.clicked && hasPage(locale, input.clicked) ? input.clicked : null;
  const data = { id, day: dayOf(now), locale, query, hits, isWeak, place, clicked, isSolved };
  const { count } = await inScope("public-aggregate", (tx) => tx.helpSearch.createMany({ data, skipDuplicates: true }));
  if (count === 0) await completeSearch(id, clicked, isSolved);
  return ok(undefined);
}

async function completeSearch(id: string, clicked: string | null, isSolved: boolean): Promise<void> {
  await inScope("system", async (tx) => {
    if (clicked) await tx.helpSearch.updateMany({ where: { id, clicked: null }, data: { clicked } });
    if (isSolved) await tx.helpSearch.updateMany({ where: { id }, data: { isSolved } });
  });
}

/**
 * The last word of one page view counts: the same id again replaces what was said before. Answers with the id, made here
 * when the browser could not make one, so that a reason can follow.
 */
export async function recordFeedback(input: FeedbackPost, now: number): Promise<Result<{ id: string }>> {
  const { locale, article: slug, id = randomUUID() } = input;
  if (!hasPage(locale, slug)) return refuse("not_found");
  if (!(await mayArrive(`feedback:${locale}:${slug}`, FEEDBACK_A_MINUTE, now))) return refuse("too_many");
  const isHelpful = input.helpful === "yes";
  const said = isHelpful
    ? { isHelpful, reason: null, comment: null }
    : { isHelpful, reason: input.reason ?? null, comment: storedComment(input.comment, COMMENT_LENGTH) };
  const { count } = await inScope("public-aggregate", (tx) =>
    tx.articleFeedback.createMany({ data: { id, day: dayOf(now), locale, slug, ...said }, skipDuplicates: true }),
  );
  if (count === 0)
    await inScope("system", (tx) => tx.articleFeedback.updateMany({ where: { id, locale, slug }, data: said }));
  return ok({ id });
}

/** Removes what is past its time; returns how many rows went. */
export function forgetOld(now: number): Promise<number> {
  const past = { day: { lt: dayOf(now - RETENTION_DAYS * DAY) } };
  return inScope("system", async (tx) => {
    const searches = await tx.helpSearch.deleteMany({ where: past });
    const feedback = await tx.articleFeedback.deleteMany({ where: past });
    return searches.count + feedback.count;
  });
}

const hasPage = (locale: "zh" | "en", slug: string): boolean =>
  articlePaths(locale, CONTENT_ROOT).some((article) => article.slug === slug);

/** The day alone, in UTC: no time of day is kept. */
const dayOf = (now: number) => new Date(Math.floor(now / DAY) * DAY);
