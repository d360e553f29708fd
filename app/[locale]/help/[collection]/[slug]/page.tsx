import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ArticleBody } from "@/components/help/article-body";
import { ArticlePager, BackToTop, MoreArticles, StillStuck } from "@/components/help/article-end";
import { ArticleFacts } from "@/components/help/article-facts";
import { ContentsBeside, ContentsFolded } from "@/components/help/table-of-contents";
import { ArticleFeedback } from "@/components/learning/article-feedback";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Notice } from "@/components/ui/notice";
import {
  articlesOf,
  collectionTitles,
  listPages,
  neighbours,
  readArticle,
  readSummary,
  related,
} from "@/lib/help/content";
import { recommended } from "@/lib/help/published-index";
import { LOCALES, type Locale } from "@/lib/i18n/routing";
import { alternates } from "../../alternates";

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
  return LOCALES.flatMap((locale) => listPages(locale).map((page) => ({ locale, ...page })));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, collection, slug } = (await params) as Address;
  const article = readSummary(locale, collection, slug);
  const path = `/help/${collection}/${slug}`;
  return { title: article?.title, description: article?.summary, alternates: alternates(locale, path) };
}

/** One article, prerendered: the answer first, then the way on, then the way to a person (U-19). */
export default async function ArticlePage({ params }: Props) {
  const { locale, collection, slug } = (await params) as Address;
  setRequestLocale(locale);
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
  const isDeprecated = article.status === "deprecated";
  return (
    <>
      <Breadcrumb label={t("collection.breadcrumb")} items={way} />
      <div className="mt-4 grid gap-x-12 lg:grid-cols-[minmax(0,42rem)_minmax(12rem,1fr)]">
        <article className="min-w-0">
          <h1 className="mb-3 max-w-text text-3xl">{article.title}</h1>
          <ArticleFacts article={article} />
          {isDeprecated ? (
            <Notice tone="warning" title={t("article.deprecatedTitle")} className="mb-6 max-w-text">
              {t("article.deprecatedBody")}
            </Notice>
          ) : null}
          <ContentsFolded headings={article.headings} />
          <ArticleBody pieces={article.pieces} />
          <ArticleFeedback slug={slug} />
          <StillStuck slug={slug} />
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
