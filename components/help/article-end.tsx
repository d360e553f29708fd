import { ArrowLeft, ArrowRight, ArrowUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { AppLink } from "@/components/ui/app-link";
import { LinkButton } from "@/components/ui/link-button";
import { articleHref } from "@/lib/help/search/hit";

interface Neighbour {
  readonly collection: string;
  readonly slug: string;
  readonly title: string;
}

/** The way to a person, with the article carried along, for whoever it did not help. */
export function StillStuck({ slug }: { slug: string }) {
  const t = useTranslations("help.article");
  return (
    <section aria-labelledby="still-stuck" className="mt-14 max-w-text border-y-2 border-ink py-5 print:hidden">
      <h2 id="still-stuck" className="text-lg">
        {t("stuckTitle")}
      </h2>
      <p className="mt-1 mb-4 text-muted">{t("stuckBody")}</p>
      <LinkButton variant="primary" href={`/tickets/new?article=${slug}`}>
        {t("file")}
      </LinkButton>
    </section>
  );
}

interface MoreArticlesProps {
  /** What the author named, or what reads alike. */
  kind: "related" | "recommended";
  articles: readonly Neighbour[];
}

export function MoreArticles({ kind, articles }: MoreArticlesProps) {
  const t = useTranslations("help.article");
  if (articles.length === 0) return null;
  return (
    <section aria-labelledby={kind} className="mt-10 max-w-text print:hidden">
      <h2 id={kind} className="eyebrow">
        {t(kind)}
      </h2>
      <ul className="mt-2">
        {articles.map((article) => (
          <li key={article.slug}>
            <AppLink
              href={articleHref(article)}
              className="inline-block py-1 underline decoration-control underline-offset-4 hover:decoration-ink"
            >
              {article.title}
            </AppLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Previous and next in the collection (R35). */
export function ArticlePager({ previous, next }: { previous: Neighbour | undefined; next: Neighbour | undefined }) {
  const t = useTranslations("help.article");
  if (!previous && !next) return null;
  return (
    <nav
      aria-label={t("pager")}
      className="mt-10 grid max-w-text gap-4 border-t border-line pt-4 sm:grid-cols-2 print:hidden"
    >
      {previous ? (
        <AppLink href={articleHref(previous)} rel="prev" className="group flex items-start gap-2 py-1">
          <ArrowLeft aria-hidden className="mt-1 size-4 shrink-0" />
          <PagerText label={t("previous")} title={previous.title} />
        </AppLink>
      ) : null}
      {next ? (
        <AppLink
          href={articleHref(next)}
          rel="next"
          className="group flex items-start justify-end gap-2 py-1 text-end sm:col-start-2"
        >
          <PagerText label={t("next")} title={next.title} />
          <ArrowRight aria-hidden className="mt-1 size-4 shrink-0" />
        </AppLink>
      ) : null}
    </nav>
  );
}

/** The way up from the end of a long article (R35). */
export function BackToTop() {
  const t = useTranslations("help.article");
  return (
    <p className="mt-8 print:hidden">
      <a
        href="#main"
        className="inline-flex min-h-10 items-center gap-2 text-muted underline decoration-control underline-offset-4 hover:text-ink hover:decoration-ink"
      >
        <ArrowUp aria-hidden className="size-4" />
        {t("top")}
      </a>
    </p>
  );
}

function PagerText({ label, title }: { label: string; title: string }) {
  return (
    <span>
      <span className="block text-sm text-muted">{label}</span>
      <span className="underline decoration-control underline-offset-4 group-hover:decoration-ink">{title}</span>
    </span>
  );
}
