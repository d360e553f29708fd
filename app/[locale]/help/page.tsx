import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ArticleList } from "@/components/help/article-list";
import { CollectionGrid } from "@/components/help/collection-grid";
import { SearchForm } from "@/components/help/search-form";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { listArticles, listCollections } from "@/lib/help/content";
import { localeOf } from "../locale-of";
import { publicMetadata } from "../public-metadata";

interface Props {
  params: Promise<{ locale: string }>;
}

const START = 5;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations({ locale, namespace: "help.home" });
  return publicMetadata(locale, { path: "/help", title: t("title"), description: t("lead") });
}

/** The knowledge base: search, its topics, and the first article of the first few. */
export default async function HelpHome({ params }: Props) {
  const locale = await localeOf(params);
  setRequestLocale(locale);
  const t = await getTranslations("help.home");
  const collections = listCollections(locale);
  const start = collections.slice(0, START).flatMap(({ slug }) => listArticles(locale, slug)[0] ?? []);
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <SearchForm />
      <h2 className="mt-12 mb-4 text-xl">{t("collections")}</h2>
      <CollectionGrid collections={collections} />
      <h2 className="mt-12 mb-4 text-xl">{t("start")}</h2>
      <ArticleList articles={start} />
      <div className="mt-12 flex flex-wrap items-center gap-x-6 gap-y-3">
        <div>
          <h2 className="text-lg">{t("stuckTitle")}</h2>
          <p className="text-muted">{t("stuckBody")}</p>
        </div>
        <LinkButton href="/tickets/new">{t("file")}</LinkButton>
      </div>
    </>
  );
}
