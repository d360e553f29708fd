import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { articleHref } from "@/lib/help/search/hit";
import type { ArticleGap, QueryGap } from "@/lib/learning/schema";
import { GapBar, ShareWords } from "./gap-bar";

/** Searches that found nothing, or nothing likely to answer. */
export function UnansweredTable({ gaps }: { gaps: readonly QueryGap[] }) {
  const t = useTranslations("desk.gaps.unanswered");
  const most = Math.max(0, ...gaps.map(({ searches }) => searches));
  const columns: Column[] = [
    { key: "query", header: t("query") },
    { key: "bar", header: t("bar") },
    { key: "searches", header: t("searches"), align: "end" },
    { key: "zero", header: t("zero"), align: "end" },
    { key: "weak", header: t("weak"), align: "end" },
    { key: "opened", header: t("opened"), align: "end" },
  ];
  const rows = gaps.map((gap) => {
    const { locale, query, searches, zero, weak, opened } = gap;
    const cells = {
      query: <QueryWords {...gap} />,
      bar: <GapBar gap={gap} most={most} />,
      searches,
      zero,
      weak,
      opened,
    };
    return { id: `${locale} ${query}`, cells };
  });
  return (
    <Panel title={t("title")} aside={t("aside")} className="mt-12">
      <DataTable
        caption={t("title")}
        captionLook="hidden"
        columns={columns}
        rows={rows}
        empty={<EmptyState headingLevel={3} title={t("emptyTitle")} body={t("emptyBody")} />}
      />
      {rows.length > 0 ? <p className="mt-3 text-sm text-muted">{t("legend")}</p> : null}
    </Panel>
  );
}

/** Searches that were answered with confidence and from which nobody went on. */
export function UnopenedTable({ gaps }: { gaps: readonly QueryGap[] }) {
  const t = useTranslations("desk.gaps.unopened");
  const words = useTranslations("desk.gaps.unanswered");
  const columns: Column[] = [
    { key: "query", header: words("query") },
    { key: "searches", header: words("searches"), align: "end" },
    { key: "turned", header: t("turned"), align: "end" },
  ];
  const rows = gaps.map((gap) => ({
    id: `${gap.locale} ${gap.query}`,
    cells: { query: <QueryWords {...gap} />, searches: gap.searches, turned: gap.searches - gap.opened },
  }));
  return (
    <Panel title={t("title")} aside={t("aside")} className="mt-12">
      <DataTable
        caption={t("title")}
        captionLook="hidden"
        columns={columns}
        rows={rows}
        empty={<EmptyState headingLevel={3} title={t("emptyTitle")} body={t("emptyBody")} />}
      />
      {rows.length > 0 ? <p className="mt-3 max-w-text text-sm text-muted">{t("note")}</p> : null}
    </Panel>
  );
}

/** Articles rated as unhelpful, with why. */
export function ArticleTable({ gaps }: { gaps: readonly ArticleGap[] }) {
  const t = useTranslations("desk.gaps.articles");
  const columns: Column[] = [
    { key: "article", header: t("article") },
    { key: "helpful", header: t("helpful") },
    { key: "reasons", header: t("reasons") },
    { key: "comments", header: t("comments") },
  ];
  const rows = gaps.map((gap) => ({
    id: `${gap.locale} ${gap.slug}`,
    cells: {
      article: <ArticleName {...gap} />,
      helpful: <ShareWords of={gap.helpful} />,
      reasons: <Reasons reasons={gap.reasons} />,
      comments: <Comments comments={gap.comments} />,
    },
  }));
  return (
    <Panel title={t("title")} aside={t("aside")} className="mt-12">
      <DataTable
        caption={t("title")}
        captionLook="hidden"
        columns={columns}
        rows={rows}
        empty={<EmptyState headingLevel={3} title={t("emptyTitle")} body={t("emptyBody")} />}
      />
    </Panel>
  );
}

/** The words as they are kept, and a way to see what they find now. */
function QueryWords({ query, locale }: QueryGap) {
  const t = useTranslations("desk.gaps.language");
  return (
    <span className="flex flex-wrap items-baseline gap-x-2">
      <a
        href={`/${locale}/help/search?q=${encodeURIComponent(query)}`}
        className="break-words underline decoration-control underline-offset-4 [overflow-wrap:anywhere] hover:decoration-ink"
      >
        {query}
      </a>
      <Badge>{t(locale)}</Badge>
    </span>
  );
}

function ArticleName({ slug, locale, article }: ArticleGap) {
  const t = useTranslations("desk.gaps");
  if (!article) return t("articles.gone", { slug });
  const href = `/${locale}${articleHref({ collection: article.collection, slug })}`;
  return (
    <span className="flex flex-wrap items-baseline gap-x-2">
      <a href={href} className="underline decoration-control underline-offset-4 hover:decoration-ink">
        {article.title}
      </a>
      <Badge>{t(`language.${locale}`)}</Badge>
    </span>
  );
}

function Reasons({ reasons }: Pick<ArticleGap, "reasons">) {
  const t = useTranslations("desk.gaps.articles");
  const name = useTranslations("help.feedback.reasons");
  const given = (Object.entries(reasons) as [keyof typeof reasons, number][]).sort(([, a], [, b]) => b - a);
  if (given.length === 0) return <span className="text-muted">{t("noReason")}</span>;
  return (
    <ul>
      {given.map(([reason, count]) => (
        <li key={reason}>{t("reasonCount", { reason: name(reason), count })}</li>
      ))}
    </ul>
  );
}

function Comments({ comments }: Pick<ArticleGap, "comments">) {
  const t = useTranslations("desk.gaps.articles");
  if (comments.length === 0) return <span className="text-muted">{t("noComment")}</span>;
  return (
    <ul className="space-y-1 [overflow-wrap:anywhere]">
      {[...new Set(comments)].map((comment) => (
        <li key={comment}>{comment}</li>
      ))}
    </ul>
  );
}
