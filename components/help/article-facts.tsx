import { useFormatter, useTranslations } from "next-intl";
import type { FrontMatter } from "@/lib/help/schema";

/** What an article is about and how fresh it is: date, versions, platforms, error codes. */
export function ArticleFacts({ article }: { article: FrontMatter }) {
  const t = useTranslations("help");
  const format = useFormatter();
  const date = format.dateTime(new Date(`${article.updated}T00:00:00Z`), { dateStyle: "long", timeZone: "UTC" });
  return (
    <ul className="mb-8 flex flex-wrap gap-x-5 gap-y-1 text-sm text-muted">
      <li>
        <time dateTime={article.updated}>{t("article.updated", { date })}</time>
      </li>
      <li>
        <Versions applies={article.applies} />
      </li>
      <li>
        <span className="visually-hidden">{t("article.platforms")} </span>
        {article.platforms.map((platform) => t(`platforms.${platform}`)).join(" · ")}
      </li>
      {article.codes?.length ? (
        <li>
          {t("article.codes")} <code>{article.codes.join(" · ")}</code>
        </li>
      ) : null}
    </ul>
  );
}

/** A range of versions in words, as far as it has the usual shape. */
function Versions({ applies }: { applies: string }) {
  const t = useTranslations("help.article");
  const more = useTranslations("discovery.article");
  const [, from, before] = /^>=([\d.]+)(?: <([\d.]+))?$/.exec(applies) ?? [];
  if (!from) return t("applies", { version: applies });
  return before ? more("appliesBetween", { from, before }) : t("appliesFrom", { version: from });
}
