/** An article as one Markdown document (its twin): what it is about, how fresh it is, and its text. */
import "server-only";
import { createTranslator } from "next-intl";
import { publicOrigin } from "@/lib/env";
import { messagesOf } from "@/lib/i18n/messages";
import { LOCALES, type Locale } from "@/lib/i18n/routing";
import { articleUrl, twinUrl } from "./address";
import { type Address, type ArticleSource, readSource, replacementOf } from "./content";
import { CONTENT_ROOT } from "./content/files";
import { plainMarkdown } from "./content/plain";

/** The twin of one article; nothing when there is no such page. */
export async function twinOf(locale: Locale, at: Address, root = CONTENT_ROOT): Promise<string | undefined> {
  const source = readSource(locale, at, root);
  if (!source) return undefined;
  const [facts, notice] = await Promise.all([factsOf(locale, source), noticeOf(locale, source, root)]);
  const parts = [`# ${source.title}`, `> ${source.summary}`, facts.map((fact) => `- ${fact}`).join("\n"), notice];
  return `${parts.filter(Boolean).join("\n\n")}\n\n${plainOf(locale, source)}`;
}

async function factsOf(locale: Locale, source: ArticleSource): Promise<string[]> {
  const t = await translator(locale);
  const others = LOCALES.filter((other) => other !== locale);
  const platforms = source.platforms.map((platform) => t(`help.platforms.${platform}`));
  return [
    t("discovery.twin.page", { url: articleUrl(locale, source) }),
    ...others.map((other) =>
      t("discovery.twin.language", { language: t(`discovery.languages.${other}`), url: twinUrl(other, source) }),
    ),
    t("discovery.twin.updated", { date: source.updated }),
    t("discovery.twin.applies", { versions: source.applies }),
    t("discovery.twin.platforms", { platforms: platforms.join(" · ") }),
    ...(source.codes?.length ? [t("discovery.twin.codes", { codes: source.codes.join(" · ") })] : []),
  ];
}

async function noticeOf(locale: Locale, source: ArticleSource, root: string): Promise<string | undefined> {
  if (source.status !== "deprecated") return undefined;
  const t = await translator(locale);
  const instead = replacementOf(locale, source, root);
  if (!instead) return `**${t("discovery.twin.deprecated")}**`;
  return `**${t("discovery.twin.replaced", { title: instead.title, url: twinUrl(locale, instead) })}**`;
}

const translator = async (locale: Locale) => createTranslator({ locale, messages: await messagesOf(locale) });

const made = new Map<string, { body: string; plain: string }>();

/** The longest step, kept by what it was made from; there are as many entries as articles. */
function plainOf(locale: Locale, { collection, slug, body }: ArticleSource): string {
  const place = `${publicOrigin()}/${locale}/${collection}/${slug}`;
  const known = made.get(place);
  if (known?.body === body) return known.plain;
  const plain = plainMarkdown(body, locale, publicOrigin());
  made.set(place, { body, plain });
  return plain;
}
