import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ArticleList } from "@/components/help/article-list";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { listArticles, listCollections } from "@/lib/help/content";
import { LOCALES, type Locale } from "@/lib/i18n/routing";
import { publicMetadata } from "../../public-metadata";

interface Props {
  params: Promise<{ locale: string; collection: string }>;
}

export const dynamicParams = false;

export function generateStaticParams() {
  return LOCALES.flatMap((locale) => listCollections(locale).map(({ slug }) => ({ locale, collection: slug })));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, collection } = (await params) as { locale: Locale; collection: string };
  const found = listCollections(locale).find(({ slug }) => slug === collection);
  if (!found) return {};
  return publicMetadata(locale, { path: `/help/${collection}`, title: found.title, description: found.description });
}

/** One topic: its articles in reading order. */
export default async function CollectionPage({ params }: Props) {
  const { locale, collection } = (await params) as { locale: Locale; collection: string };
  setRequestLocale(locale);
  const t = await getTranslations("help.collection");
  const found = listCollections(locale).find(({ slug }) => slug === collection);
  if (!found) notFound();
  return (
    <>
      <Breadcrumb label={t("breadcrumb")} items={[{ label: t("top"), href: "/help" }, { label: found.title }]} />
      <div className="mt-4">
        <PageHeader title={found.title} lead={found.description} />
      </div>
      <p className="mb-2 text-sm text-muted">{t("articles", { count: found.count })}</p>
      <ArticleList articles={listArticles(locale, collection)} />
    </>
  );
}
