/** The knowledge base as an Atom feed: what was written or revised last, newest first (E-05). */
import "server-only";
import { createHash } from "node:crypto";
import { Feed } from "feed";
import { vendor } from "@/lib/accounts/vendor";
import { publicOrigin } from "@/lib/env";
import type { Locale } from "@/lib/i18n/routing";
import { LANGUAGE_TAGS } from "@/lib/i18n/tags";
import { articleUrl, FEED_PATH, pageUrl } from "./address";
import { type ArticleSummary, listArticles } from "./content";
import { addressOf, CONTENT_ROOT } from "./content/files";
import { discoveryWords, siteName } from "./words";

const ENTRIES = 100;

/** Published articles only (SEC-44). Dates are the articles' own; nothing depends on when the feed is asked for. */
export async function atomFeed(locale: Locale, root = CONTENT_ROOT): Promise<string> {
  const t = await discoveryWords(locale);
  const articles = listArticles(locale, undefined, root)
    .sort((a, b) => b.updated.localeCompare(a.updated) || a.slug.localeCompare(b.slug, "en"))
    .slice(0, ENTRIES);
  const feed = new Feed({
    id: feedId(locale, "feed"),
    title: t("feed.title", { site: await siteName(locale) }),
    description: t("feed.subtitle"),
    link: pageUrl(locale, "/help"),
    language: LANGUAGE_TAGS[locale],
    feedLinks: { atom: pageUrl(locale, FEED_PATH) },
    author: { name: vendor().name[locale], link: publicOrigin() },
    copyright: vendor().name[locale],
    updated: instantOf(articles[0]?.updated ?? "1970-01-01"),
    generator: "Backstop",
  });
  for (const article of articles) feed.addItem(entryOf(locale, article));
  return feed.atom1();
}

function entryOf(locale: Locale, article: ArticleSummary) {
  const { title, summary, updated } = article;
  return {
    id: feedId(locale, firstAddress(article)),
    title: escaped(title),
    description: escaped(summary),
    link: articleUrl(locale, article),
    date: instantOf(updated),
  };
}

/** Where the article lay first: `was` is written oldest first. */
function firstAddress({ collection, slug, was }: ArticleSummary): string {
  const first = addressOf(was?.[0] ?? slug, collection);
  return `${first.collection}/${first.slug}`;
}

/** The feed calls its texts HTML; ours are plain. */
const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Articles are dated by the day; the feed wants an instant. */
const instantOf = (day: string) => new Date(`${day}T00:00:00Z`);

/** A name-based UUID (RFC 9562, version 5): stays when the portal moves to another host or an article to another address. */
export function feedId(locale: Locale, name: string): string {
  const hash = createHash("sha1").update(`backstop:${vendor().key}:${locale}:${name}`).digest("hex");
  const variant = ((Number.parseInt(hash.charAt(16), 16) & 0x3) | 0x8).toString(16);
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `5${hash.slice(13, 16)}`, variant + hash.slice(17, 20)];
  return `urn:uuid:${[...parts, hash.slice(20, 32)].join("-")}`;
}
