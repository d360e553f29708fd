import { useLocale, useTranslations } from "next-intl";
import { AppLink } from "@/components/ui/app-link";
import { Panel } from "@/components/ui/panel";
import type { AlikeTicket } from "@/lib/desk/schema";
import { formatDate } from "@/lib/i18n/format";
import type { OfferedArticle } from "./article-field";

/** What was filed before that reads like this, and what the knowledge base has: before anything is written anew. */
export function AlikeTickets({
  tickets,
  articles,
  zone,
}: {
  tickets: readonly AlikeTicket[];
  articles: readonly OfferedArticle[];
  zone: string;
}) {
  const t = useTranslations("desk.alike");
  const state = useTranslations("tickets.state");
  const locale = useLocale();
  return (
    <>
      <Panel title={t("tickets")}>
        {tickets.length === 0 ? <p className="text-muted">{t("noTickets")}</p> : null}
        <ul className="space-y-3">
          {tickets.map(({ number, title, accountName, openedAt, resolution, ...ticket }) => (
            <li key={number}>
              <AppLink href={`/desk/tickets/${number}`} className={LINK}>
                {t("numbered", { number: String(number), title })}
              </AppLink>
              <span className="block text-sm text-muted">
                {t("line", {
                  account: accountName,
                  state: state(ticket.state, { side: "desk" }),
                  day: formatDate(openedAt, { locale, zone }),
                })}
              </span>
              {resolution ? <span className="line-clamp-2 text-sm wrap-anywhere">{resolution}</span> : null}
            </li>
          ))}
        </ul>
      </Panel>
      <Panel title={t("articles")}>
        {articles.length === 0 ? <p className="text-muted">{t("noArticles")}</p> : null}
        <ul className="space-y-2">
          {articles.map(({ path, title }) => (
            <li key={path}>
              <AppLink href={`/help/${path}`} className={LINK}>
                {title}
              </AppLink>
            </li>
          ))}
        </ul>
      </Panel>
    </>
  );
}

const LINK =
  "inline-block min-h-6 font-medium underline decoration-control underline-offset-4 hover:decoration-ink wrap-anywhere";
