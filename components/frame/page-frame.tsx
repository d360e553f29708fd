import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FrameFooter } from "./frame-footer";
import { FrameHeader } from "./frame-header";
import { SessionProbe } from "./live";
import type { FrameSession, Viewer } from "./viewer";

interface PageFrameProps {
  /** Who looks. Absent or null: nobody is signed in. "unknown": the page is static and the browser asks. */
  viewer?: Viewer | null | "unknown";
  demo?: boolean;
  /** the menu of a viewer who is known already */
  account?: ReactNode;
  children: ReactNode;
}

/**
 * Header, main and footer of a page. A static page passes its client components the sentences they need; one made for
 * its viewer stands on live ground as well (viewer-frame.tsx).
 */
export function PageFrame({ viewer = null, demo = false, account, children }: PageFrameProps) {
  const t = useTranslations("common");
  const given: FrameSession | undefined = viewer === "unknown" ? undefined : { viewer, demo };
  return (
    <>
      <a
        href="#main"
        className="absolute start-4 top-2 z-50 -translate-y-20 bg-ink px-4 py-2 font-medium text-inverse focus:translate-y-0"
      >
        {t("skip")}
      </a>
      <div className="flex min-h-dvh flex-col">
        <FrameHeader given={given} account={account} />
        <main
          id="main"
          tabIndex={-1}
          className="mx-auto w-full max-w-page flex-1 px-4 pt-8 outline-none sm:px-6 sm:pt-12"
        >
          {children}
        </main>
        <FrameFooter />
      </div>
      {given ? null : <SessionProbe />}
    </>
  );
}
