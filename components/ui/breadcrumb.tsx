import type { ReactNode } from "react";
import { AppLink } from "./app-link";

interface BreadcrumbProps {
  /** Names the navigation for the ear. */
  label: string;
  /** From the top down; the last is the present page and has no href. */
  items: readonly { readonly label: ReactNode; readonly href?: string }[];
}

/** The way down to this page. `label`, `items: {label,href?}[]`. */
export function Breadcrumb({ label, items }: BreadcrumbProps) {
  return (
    <nav aria-label={label} className="text-sm text-muted" data-print="hide">
      <ol className="flex flex-wrap items-center gap-y-1">
        {items.map((item, index) => (
          <li key={item.href ?? "here"} className="flex items-center">
            {index > 0 ? (
              <span aria-hidden className="mx-2 text-faint">
                /
              </span>
            ) : null}
            {item.href ? (
              <AppLink
                href={item.href}
                className="inline-block py-1 underline decoration-transparent underline-offset-4 hover:text-ink hover:decoration-current"
              >
                {item.label}
              </AppLink>
            ) : (
              <span aria-current="page" className="py-1 text-ink">
                {item.label}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
