import "server-only";
/** What an agent is shown beside a ticket from the vendor's own data: articles that match it, and what the tier covers. */
import type { Tier } from "@/lib/accounts/schema";
import { readSummary } from "@/lib/help/content";
import { searchPublished } from "@/lib/help/published-index";
import { QUERY_LENGTH } from "@/lib/help/search/hit";
import { type Locale, routing } from "@/lib/i18n/routing";

const LIMIT = 4;

/** Published articles for a ticket's title, best first, as the help centre itself would answer. */
export function matchingArticles(locale: Locale, title: string): { path: string; title: string }[] {
  const { hits } = searchPublished(locale, title.slice(0, QUERY_LENGTH), LIMIT);
  return hits.map((hit) => ({ path: `${hit.collection}/${hit.slug}`, title: hit.title }));
}

/** Whether an address of the form collection/slug is that of a published article, in any language. */
export function isPublished(path: string): boolean {
  const [collection = "", slug = ""] = path.split("/");
  return routing.locales.some((locale) => readSummary(locale, collection, slug) !== undefined);
}

/** What the tier covers and the add-ons bought with it, in the reader's words. */
export function scopeOf(tier: Tier | undefined, addOns: readonly string[], locale: Locale): string[] {
  if (!tier) return [];
  const bought = tier.addOns.filter(({ key }) => addOns.includes(key));
  return [...tier.inScope.map((line) => line[locale]), ...bought.map(({ name }) => name[locale])];
}
