/** `llms.txt`: the knowledge base as a list of Markdown twins, for readers that are programs (llmstxt.org, SEC-44). */
import "server-only";
import { publicOrigin } from "@/lib/env";
import { LOCALES, type Locale } from "@/lib/i18n/routing";
import { FEED_PATH, LIST_PATH, pageUrl, twinUrl } from "./address";
import { listArticles, listCollections } from "./content";
import { CONTENT_ROOT } from "./content/files";
import { discoveryWords, languageName, siteName } from "./words";

/** All published articles of a language, by collection. */
export async function listing(locale: Locale, root = CONTENT_ROOT): Promise<string> {
  const t = await discoveryWords(locale);
  const topics = listCollections(locale, root).map(({ slug, title, description }) => {
    const articles = listArticles(locale, slug, root);
    const links = articles.map((article) => link(article.title, twinUrl(locale, article), article.summary));
    return `## ${title}\n\n${description}\n\n${links.join("\n")}`;
  });
  const more = [
    link(t("llms.plans"), pageUrl(locale, "/plans")),
    link(t("llms.severity"), pageUrl(locale, "/severity")),
    link(t("llms.clocks"), pageUrl(locale, "/clocks")),
    link(t("llms.status"), pageUrl(locale, "/status")),
    link(t("llms.record"), pageUrl(locale, "/record")),
    link(t("llms.contact"), pageUrl(locale, "/contact")),
    link(t("llms.feed"), pageUrl(locale, FEED_PATH)),
  ];
  const head = [`# ${await siteName(locale)}`, `> ${t("llms.lead")}`];
  return `${[...head, ...topics, `## ${t("llms.more")}\n\n${more.join("\n")}`].join("\n\n")}\n`;
}

/** What lies at the root: which lists there are. Said in every language, as its readers have named none yet. */
export async function listingOfLists(): Promise<string> {
  const said = await Promise.all(
    LOCALES.map(async (locale) => {
      const [t, name, language] = [await discoveryWords(locale), await siteName(locale), await languageName(locale)];
      return { t, name, list: link(`${language} – ${name}`, pageUrl(locale, LIST_PATH)) };
    }),
  );
  const inAll = (say: (each: (typeof said)[number]) => string) => said.map(say).join(" / ");
  return `${[
    `# ${inAll(({ name }) => name)}`,
    said.map(({ t }) => `> ${t("llms.lead")}`).join("\n>\n"),
    `## ${inAll(({ t }) => t("llms.languages"))}`,
    said.map(({ list }) => list).join("\n"),
    `## ${inAll(({ t }) => t("llms.more"))}`,
    link(
      inAll(({ t }) => t("llms.sitemap")),
      `${publicOrigin()}/sitemap.xml`,
    ),
  ].join("\n\n")}\n`;
}

/** Brackets of a title would end the link early. */
function link(text: string, url: string, about?: string): string {
  const safe = text.replace(/[[\]]/g, "\\$&");
  return `- [${safe}](${url})${about ? `: ${about}` : ""}`;
}
