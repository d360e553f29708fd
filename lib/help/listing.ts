/** `llms.txt`: the knowledge base as a list of Markdown twins, for readers that are programs (llmstxt.org, SEC-44). */
import "server-only";
import { publicOrigin } from "@/lib/env";
import { LOCALES, type Locale, routing } from "@/lib/i18n/routing";
import { FEED_PATH, LIST_PATH, pageUrl, twinUrl } from "./address";
import { listArticles, listCollections } from "./content";
import { CONTENT_ROOT } from "./content/files";
import { discoveryWords, siteName } from "./words";

const PAGES = { plans: "/plans", severity: "/severity", status: "/status" } as const;

/** All published articles of a language, by collection. */
export async function listing(locale: Locale, root = CONTENT_ROOT): Promise<string> {
  const t = await discoveryWords(locale);
  const topics = listCollections(locale, root).map(({ slug, title, description }) => {
    const articles = listArticles(locale, slug, root);
    const links = articles.map((article) => link(article.title, twinUrl(locale, article), article.summary));
    return `## ${title}\n\n${description}\n\n${links.join("\n")}`;
  });
  const more = [
    ...(["plans", "severity", "status"] as const).map((page) => link(t(`llms.${page}`), pageUrl(locale, PAGES[page]))),
    link(t("llms.feed"), pageUrl(locale, FEED_PATH)),
  ];
  const head = [`# ${await siteName(locale)}`, `> ${t("llms.lead")}`];
  return `${[...head, ...topics, `## ${t("llms.more")}\n\n${more.join("\n")}`].join("\n\n")}\n`;
}

/** What lies at the root: which lists there are. */
export async function listingOfLists(): Promise<string> {
  const said = await Promise.all(
    LOCALES.map(async (locale) => ({ locale, name: await siteName(locale), t: await discoveryWords(locale) })),
  );
  const first = said.find(({ locale }) => locale === routing.defaultLocale) ?? said[0];
  const lists = said.map(({ locale, name, t }) =>
    link(`${t(`languages.${locale}`)} – ${name}`, pageUrl(locale, LIST_PATH)),
  );
  const leads = said.map(({ t }) => `> ${t("llms.lead")}`);
  const sitemap = link(first?.t("llms.sitemap") ?? "", `${publicOrigin()}/sitemap.xml`);
  return `# ${said.map(({ name }) => name).join(" / ")}\n\n${leads.join("\n>\n")}\n\n## ${said
    .map(({ t }) => t("llms.languages"))
    .join(" / ")}\n\n${lists.join("\n")}\n\n## ${said.map(({ t }) => t("llms.more")).join(" / ")}\n\n${sitemap}\n`;
}

/** Brackets of a title would end the link early. */
function link(text: string, url: string, about?: string): string {
  const safe = text.replace(/[[\]]/g, "\\$&");
  return `- [${safe}](${url})${about ? `: ${about}` : ""}`;
}
