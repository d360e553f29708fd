import type { ReactNode } from "react";

interface PageHeaderProps {
  /** The page's one h1. */
  title: ReactNode;
  /** A small line above it: a number, a collection. */
  eyebrow?: ReactNode;
  /** One or two sentences below. */
  lead?: ReactNode;
  /** Buttons at the end of the line. */
  actions?: ReactNode;
}

/** Top of a page: `title` (the h1), `eyebrow`, `lead`, `actions`. */
export function PageHeader({ title, eyebrow, lead, actions }: PageHeaderProps) {
  return (
    <header className="mb-8 flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
      <div className="min-w-0">
        {eyebrow ? <p className="eyebrow mb-1">{eyebrow}</p> : null}
        <h1 className="text-3xl font-semibold">{title}</h1>
        {lead ? <div className="mt-2 max-w-text text-lg text-muted">{lead}</div> : null}
      </div>
      {actions ? (
        <div className="flex flex-wrap gap-3" data-print="hide">
          {actions}
        </div>
      ) : null}
    </header>
  );
}
