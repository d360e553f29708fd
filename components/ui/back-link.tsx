import { ArrowLeft } from "lucide-react";
import type { ReactNode } from "react";
import { AppLink } from "./app-link";

/** One step back in a journey, on top of the page. `href` without the locale, words as children. */
export function BackLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <AppLink
      href={href}
      data-print="hide"
      className="inline-flex min-h-8 items-center gap-1.5 text-sm text-muted underline decoration-control underline-offset-4 hover:text-ink hover:decoration-ink"
    >
      <ArrowLeft aria-hidden className="size-4" />
      {children}
    </AppLink>
  );
}
