import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { AppLink } from "@/components/ui/app-link";
import { DataTable } from "@/components/ui/data-table";
import type { CodeFound } from "@/lib/log-triage/result";
import { codeArticles } from "./live";
import { ReadFrom } from "./read-from";

/** Error codes with what they mean, how often and where they stand, and the article about them. */
export function LogCodes({ codes }: { codes: readonly CodeFound[] }) {
  const t = useTranslations("logTriage.codes");
  if (codes.length === 0) return <p className="text-muted">{t("none")}</p>;
  return (
    <DataTable
      caption={t("caption")}
      columns={[
        { key: "code", header: t("code") },
        { key: "meaning", header: t("meaning") },
        { key: "count", header: t("count"), align: "end" },
        { key: "where", header: t("where") },
      ]}
      rows={codes.map((found) => ({
        id: String(found.code),
        cells: {
          code: <span className="font-semibold">{found.code}</span>,
          meaning: <Meaning found={found} />,
          count: found.count,
          where: <Where found={found} />,
        },
      }))}
    />
  );
}

function Meaning({ found: { code, name, words } }: { found: CodeFound }) {
  const t = useTranslations("logTriage.codes");
  const locale = useLocale();
  const { data = [] } = useQuery(codeArticles(locale));
  const article = data.find((one) => one.code === code);
  return (
    <>
      <span className="block">{words?.[locale] ?? t("unknown")}</span>
      {name ? <code className="block break-all whitespace-normal font-mono text-xs text-muted">{name}</code> : null}
      {article ? (
        // Fetched only when it is clicked: before that nobody is told which codes the log has.
        <AppLink href={article.href} prefetch={false} target="_blank" className="mt-1 block text-sm">
          {article.title}
        </AppLink>
      ) : null}
    </>
  );
}

function Where({ found: { first, last, since } }: { found: CodeFound }) {
  const t = useTranslations("logTriage.codes");
  return (
    <>
      {last.line === first.line ? null : (
        <span className="block text-sm">{t("lines", { first: first.line, last: last.line })}</span>
      )}
      {since ? <span className="block text-sm text-muted">{t("since", { time: since.written })}</span> : null}
      <ReadFrom evidence={first} />
    </>
  );
}
