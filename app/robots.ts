import type { MetadataRoute } from "next";
import { publicOrigin } from "@/lib/env";
import { LOCALES } from "@/lib/i18n/routing";
import { PRIVATE_PAGES } from "./public-pages";

export const dynamic = "force-dynamic";

/** Keeps crawlers to what anyone may read. It protects nothing: pages refuse on their own. */
export default function robots(): MetadataRoute.Robots {
  const own = LOCALES.flatMap((locale) => PRIVATE_PAGES.map((path) => `/${locale}${path}`));
  return {
    rules: { userAgent: "*", allow: "/", disallow: ["/api/", ...own] },
    sitemap: `${publicOrigin()}/sitemap.xml`,
  };
}
