/** An article as one Markdown document (its twin): what it is about, how fresh it is, and its text. */
import "server-only";
import { publicOrigin } from "@/lib/env";
import { LOCALES, type Locale } from "@/lib/i18n/routing";
import { articleUrl, twinUrl } from "./address";
import { type Address, type ArticleSource, readSource, replacementOf } from "./content";
import { CONTENT_ROOT } from "./content/files";
import { plainMarkdown } from "./content/plain";
import { discoveryWords, helpWords, languageName } from "./words";

/** The twin of one article; nothing when there is no such page. */
export async function twinOf(locale: Locale, at: Address, root = CONTENT_ROOT): Promise<string | undefined> {
  const source = readSource(locale, at, root);
  if (!source) return undefined;
  const [facts, notice] = await Promise.all([factsOf(locale, source), noticeOf(locale, source, root)]);
  const parts = [`# ${source.title}`, `> ${source.summary}`, facts.map((fact) => `- ${fact}`).join("\n"), notice];
  return `${parts.filter(Boolean).join("\n\n")}\n\n${plainOf(locale, source)}`;
}

async function factsOf(locale: Locale, source: ArticleSource): Promise<string[]> {
  const [t, help] = [await discoveryWords(locale), await helpWords(locale)];
  const others = LOCALES.filter((other) => other !== locale);
  const languages = await Promise.all(
    others.map(async (other) =>
      t("twin.language", { language: await languageName(other), url: twinUrl(other, source) }),
    ),
  );
  const platforms = source.platforms.map((platform) => help(`platforms.${platform}`));
  return [
    t("twin.page", { url: articleUrl(locale, source) }),
    ...languages,
    t("twin.updated", { date: source.updated }),
    t("twin.applies", { versions: source.applies }),
    t("twin.platforms", { platforms: platforms.join(" · ") }),
    ...(source.codes?.length ? [t("twin.codes", { codes: source.codes.join(" · ") })] : []),
  ];
}

async function noticeOf(locale: Locale, source: ArticleSource, root: string): Promise<string | undefined> {
  if (source.status !== "deprecated") return undefined;
  const t = await discoveryWords(locale);
  const instead = replacementOf(locale, source, root);
  if (!instead) return `**${t("twin.deprecated")}**`;
  return `**${t("twin.replaced", { title: instead.title, url: twinUrl(locale, instead) })}**`;
}

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
