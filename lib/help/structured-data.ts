/** What search engines are told of an article (schema.org, E-05): values that the page writes out as JSON-LD. */
import "server-only";
import { vendor } from "@/lib/accounts/vendor";
import { publicOrigin } from "@/lib/env";
import type { Locale } from "@/lib/i18n/routing";
import { LANGUAGE_TAGS } from "@/lib/i18n/tags";
import { articleUrl, pageUrl } from "./address";
import type { ArticleSource } from "./content";
import { sectionsOf } from "./content/sections";
import { articlePicture } from "./picture";

const CONTEXT = "https://schema.org";

type Data = Readonly<Record<string, unknown>>;

/** The article, where it lies, and its question with the answer when its title asks one. */
export function structuredData(locale: Locale, article: ArticleSource, topic: { top: string; name: string }): Data[] {
  const trail = [
    { name: topic.top, item: pageUrl(locale, "/help") },
    { name: topic.name, item: pageUrl(locale, `/help/${article.collection}`) },
    { name: article.title, item: articleUrl(locale, article) },
  ];
  const crumbs = {
    "@context": CONTEXT,
    "@type": "BreadcrumbList",
    itemListElement: trail.map((entry, at) => ({ "@type": "ListItem", position: at + 1, ...entry })),
  };
  const question = asksAQuestion(article.title) ? questionOf(locale, article) : undefined;
  return [techArticle(locale, article), crumbs, ...(question ? [question] : [])];
}

/** In either language; a title without a question mark may still begin like a question. */
export function asksAQuestion(title: string): boolean {
  return /[?？]\s*$/.test(title) || /^(how|why|what|when|where|which|who)\b/i.test(title);
}

function techArticle(locale: Locale, article: ArticleSource): Data {
  const url = articleUrl(locale, article);
  const publisher = { "@type": "Organization", name: vendor().name[locale], url: publicOrigin() };
  return {
    "@context": CONTEXT,
    "@type": "TechArticle",
    headline: article.title,
    description: article.summary,
    inLanguage: LANGUAGE_TAGS[locale],
    dateModified: article.updated,
    mainEntityOfPage: url,
    url,
    image: `${publicOrigin()}${articlePicture(locale, article)}`,
    author: publisher,
    publisher,
  };
}

/** The answer is the opening of the text: articles answer in their first paragraph. */
function questionOf(locale: Locale, { title, summary, body }: ArticleSource): Data {
  const opening = sectionsOf(body).find(({ id }) => id === "")?.text;
  return {
    "@context": CONTEXT,
    "@type": "FAQPage",
    inLanguage: LANGUAGE_TAGS[locale],
    mainEntity: [{ "@type": "Question", name: title, acceptedAnswer: { "@type": "Answer", text: opening || summary } }],
  };
}
