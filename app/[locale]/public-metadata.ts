import type { Metadata } from "next";
import { FEED_PATH } from "@/lib/help/address";
import { PICTURE_SIZE, sitePicture } from "@/lib/help/picture";
import { siteName } from "@/lib/help/words";
import { LOCALES, type Locale, routing } from "@/lib/i18n/routing";
import { LANGUAGE_TAGS } from "@/lib/i18n/tags";

interface PublicPage {
  /** Without the locale. */
  readonly path: string;
  /** Without the portal's name; absent on the home page, whose title is that name. */
  readonly title?: string;
  readonly description: string;
  /** The picture shown where the page is linked, a path; the portal's own when absent. */
  readonly picture?: string;
}

interface ArticlePage extends PublicPage {
  readonly title: string;
  readonly picture: string;
  /** The same as Markdown, a path without the locale. */
  readonly markdown: string;
  /** Day of the last change. */
  readonly updated: string;
  readonly isListed: boolean;
}

/** What a page that anyone may read says of itself: canonical address, languages (C-02), and how links to it look (E-05). */
export async function publicMetadata(locale: Locale, page: PublicPage): Promise<Metadata> {
  const site = await siteName(locale);
  const title = page.title ?? site;
  const images = [{ url: page.picture ?? sitePicture(locale, site), ...PICTURE_SIZE, alt: title }];
  return {
    ...(page.title ? { title: page.title } : {}),
    description: page.description,
    alternates: alternates(locale, page.path),
    openGraph: {
      type: "website",
      siteName: site,
      title,
      description: page.description,
      url: `/${locale}${page.path}`,
      locale: TERRITORY[locale],
      alternateLocale: LOCALES.filter((other) => other !== locale).map((other) => TERRITORY[other]),
      images,
    },
    twitter: { card: "summary_large_image", title, description: page.description, images },
  };
}

/** An article's: when it was changed, its Markdown, and whether it is to be found by search engines at all. */
export async function articleMetadata(locale: Locale, page: ArticlePage): Promise<Metadata> {
  const { openGraph, alternates: others, ...rest } = await publicMetadata(locale, page);
  return {
    ...rest,
    ...(page.isListed ? {} : { robots: { index: false } }),
    alternates: { ...others, types: { ...others?.types, "text/markdown": `/${locale}${page.markdown}` } },
    openGraph: { ...openGraph, type: "article", modifiedTime: page.updated },
  };
}

const TERRITORY: Record<Locale, string> = { zh: "zh_CN", en: "en_US" };

function alternates(locale: Locale, path: string): NonNullable<Metadata["alternates"]> {
  const languages = Object.fromEntries(LOCALES.map((each) => [LANGUAGE_TAGS[each], `/${each}${path}`]));
  return {
    canonical: `/${locale}${path}`,
    languages: { ...languages, "x-default": `/${routing.defaultLocale}${path}` },
    types: { "application/atom+xml": `/${locale}${FEED_PATH}` },
  };
}
