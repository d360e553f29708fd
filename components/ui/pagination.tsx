import { ArrowLeft, ArrowRight } from "lucide-react";
import { AppLink } from "./app-link";

interface PaginationProps {
  /** Names the navigation for the ear. */
  label: string;
  /** Where the reader stands, in words: "21–40 of 312". */
  position?: string;
  previous?: { readonly href: string; readonly label: string };
  next?: { readonly href: string; readonly label: string };
}

const LINK =
  "inline-flex min-h-10 items-center gap-2 font-medium underline decoration-control underline-offset-4 hover:decoration-ink";

/** Previous and next page (cursor pagination has no page numbers). Nothing is shown when there is only one page. */
export function Pagination({ label, position, previous, next }: PaginationProps) {
  if (!previous && !next) return null;
  return (
    <nav
      aria-label={label}
      className="mt-6 flex flex-wrap items-center justify-between gap-4 border-t border-line pt-3"
    >
      {previous ? (
        <AppLink href={previous.href} rel="prev" className={LINK}>
          <ArrowLeft aria-hidden className="size-4" />
          {previous.label}
        </AppLink>
      ) : (
        <span />
      )}
      {position ? <span className="text-sm text-muted">{position}</span> : null}
      {next ? (
        <AppLink href={next.href} rel="next" className={LINK}>
          {next.label}
          <ArrowRight aria-hidden className="size-4" />
        </AppLink>
      ) : (
        <span />
      )}
    </nav>
  );
}
