import { useTranslations } from "next-intl";
import { AppLink } from "@/components/ui/app-link";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { articleHref, type SearchAnswer, type SearchHit, ticketHref } from "@/lib/help/search/hit";
import { Marked } from "./marked";

interface SearchResultsProps {
  answer: SearchAnswer;
  /** Address of the same search with more rows, when there are more (U-15). */
  more?: string;
}

/** What a search found; when nothing does, other words and the way to a ticket that carries the query (U-16). */
export function SearchResults({ answer, more }: SearchResultsProps) {
  const t = useTranslations("help.search");
  const ticket = ticketHref(answer.query);
  if (answer.hits.length === 0) {
    return (
      <EmptyState
        title={t("emptyTitle", { query: answer.query })}
        body={t("emptyBody")}
        action={
          <>
            <LinkButton variant="primary" href={ticket}>
              {t("file")}
            </LinkButton>
            <LinkButton href="/help">{t("browse")}</LinkButton>
          </>
        }
      />
    );
  }
  return (
    <>
      {answer.confident ? null : (
        <Notice title={t("unsureTitle")} className="mb-6 max-w-text">
          <p className="mb-3">{t("unsureBody")}</p>
          <LinkButton size="sm" href={ticket}>
            {t("file")}
          </LinkButton>
        </Notice>
      )}
      <p className="text-sm text-muted">{t("count", { count: answer.total })}</p>
      <ol className="mt-2 border-t border-line">
        {answer.hits.map((hit) => (
          <Result key={hit.slug} hit={hit} />
        ))}
      </ol>
      {more ? (
        <LinkButton href={more} scroll={false} className="mt-6">
          {t("more")}
        </LinkButton>
      ) : null}
    </>
  );
}

function Result({ hit }: { hit: SearchHit }) {
  return (
    <li className="max-w-text border-b border-line py-4">
      <AppLink
        href={articleHref(hit)}
        data-hit={hit.slug}
        className="text-lg font-semibold underline decoration-control underline-offset-4 hover:decoration-ink"
      >
        <Marked text={hit.title} marks={hit.titleMarks} />
      </AppLink>
      <p className="mt-0.5 text-sm text-muted">{[hit.collectionTitle, hit.heading].filter(Boolean).join(" › ")}</p>
      <p className="mt-1">
        <Marked text={hit.snippet} marks={hit.marks} />
      </p>
    </li>
  );
}
