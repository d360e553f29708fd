import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ArticleAsMarkdown } from "@/components/help/article-as-markdown";
import { ArticleBody } from "@/components/help/article-body";
import { ArticlePager, BackToTop, MoreArticles, StillStuck } from "@/components/help/article-end";
import { ArticleFacts } from "@/components/help/article-facts";
import { JsonLd } from "@/components/help/json-ld";
import { Superseded } from "@/components/help/superseded";
import { ContentsBeside, ContentsFolded } from "@/components/help/table-of-contents";
import { ArticleFeedback } from "@/components/learning/article-feedback";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { twinPath } from "@/lib/help/address";
import {
  articlesOf,
  collectionTitles,
  listMoved,
  listPages,
  movedTo,
  neighbours,
  readArticle,
  readSummary,
  related,
  replacementOf,
} from "@/lib/help/content";
import { articlePicture } from "@/lib/help/picture";
import { recommended } from "@/lib/help/published-index";
import { articleHref } from "@/lib/help/search/hit";
import { structuredData } from "@/lib/help/structured-data";
import { LOCALES, type Locale } from "@/lib/i18n/routing";
import { articleMetadata } from "../../../public-metadata";

interface Address {
  locale: Locale;
  collection: string;
  slug: string;
}

interface Props {
  params: Promise<{ locale: string; collection: string; slug: string }>;
}

export const dynamicParams = false;

export function generateStaticParams() {
  return LOCALES.flatMap((locale) =>
    [...listPages(locale), ...listMoved(locale).map(({ from }) => from)].map((page) => ({ locale, ...page })),
  );
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, collection, slug } = (await params) as Address;
  const article = readSummary(locale, collection, slug);
  if (!article) return {};
  return articleMetadata(locale, {
    path: articleHref(article),
    title: article.title,
    description: article.summary,
    picture: articlePicture(locale, article),
    markdown: twinPath(article),
    updated: article.updated,
    isListed: article.status === "published",
  });
}

/** One article, prerendered: the answer first, then the way on, then the way to a person (U-19). */
export default async function ArticlePage({ params }: Props) {
  const { locale, collection, slug } = (await params) as Address;
  setRequestLocale(locale);
  const moved = movedTo(locale, { collection, slug });
  if (moved) permanentRedirect(`/${locale}${articleHref(moved)}`);
  const article = await readArticle(locale, collection, slug);
  if (!article) notFound();
  const t = await getTranslations("help");
  const name = collectionTitles(locale)[collection] ?? collection;
  const way = [
    { label: t("collection.top"), href: "/help" },
    { label: name, href: `/help/${collection}` },
  ];
  const named = related(locale, article);
  const beside = neighbours(locale, article);
  const shown = [...named, beside.previous, beside.next].flatMap((other) => other?.slug ?? []);
  return (
    <>
      <JsonLd data={structuredData(locale, article, { top: t("collection.top"), name })} />
      <Breadcrumb label={t("collection.breadcrumb")} items={way} />
      <div className="mt-4 grid gap-x-12 lg:grid-cols-[minmax(0,42rem)_minmax(12rem,1fr)]">
        <article className="min-w-0">
          <h1 className="mb-3 max-w-text text-3xl">{article.title}</h1>
          <ArticleFacts article={article} />
          {article.status === "deprecated" ? <Superseded by={replacementOf(locale, article)} /> : null}
          <ContentsFolded headings={article.headings} />
          <ArticleBody pieces={article.pieces} />
          <ArticleFeedback slug={slug} />
          <StillStuck slug={slug} />
          <ArticleAsMarkdown href={`/${locale}${twinPath(article)}`} />
          <MoreArticles kind="related" articles={named} />
          <MoreArticles kind="recommended" articles={articlesOf(locale, recommended(locale, slug, shown))} />
          <ArticlePager {...beside} />
          <BackToTop />
        </article>
        <aside className="max-lg:hidden">
          <ContentsBeside headings={article.headings} />
        </aside>
      </div>
    </>
  );
}
