import { Menu as MenuIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { SearchLauncher } from "@/components/help/search-launcher";
import { AccountMenu } from "./account-menu";
import { Brand } from "./brand";
import { DemoRibbon } from "./demo-ribbon";
import { FileLink } from "./file-link";
import { LanguageSwitch } from "./language-switch";
import { NavLinks } from "./nav-links";
import { Popdown } from "./popdown";
import { ThemeSwitch } from "./theme-switch";
import type { FrameSession } from "./viewer";

interface FrameHeaderProps {
  given: FrameSession | undefined;
  /** the menu of a viewer who is known already */
  account?: ReactNode;
}

/** A strip for the reader (language, appearance, account), a row for the portal. Filing a ticket is always in sight. */
export function FrameHeader({ given, account }: FrameHeaderProps) {
  const t = useTranslations("common.nav");
  return (
    <header data-print="hide" className="border-b border-line">
      <div className="border-b border-line text-xs">
        <div className="mx-auto flex min-h-9 max-w-page flex-wrap items-center justify-between gap-x-4 px-4 py-1 sm:px-6">
          <DemoRibbon given={given} />
          <div className="ms-auto flex items-center gap-3">
            <LanguageSwitch />
            <ThemeSwitch />
            {account ?? <AccountMenu given={given} />}
          </div>
        </div>
      </div>
      <div className="relative mx-auto flex max-w-page items-center gap-x-2 px-3 py-2.5 sm:gap-x-3 sm:px-6 lg:gap-x-8">
        <Brand />
        <nav aria-label={t("main")} className="max-lg:hidden">
          <NavLinks given={given} look="row" />
        </nav>
        <div className="ms-auto flex items-center gap-1.5 sm:gap-3">
          <SearchLauncher />
          <FileLink given={given} />
          <Popdown
            className="lg:hidden"
            label={t("menu")}
            summaryClassName="grid size-9 place-items-center border border-control"
            panelClassName="absolute inset-x-0 top-full z-30 border-y px-4 py-2 shadow-overlay sm:px-6"
            summary={<MenuIcon aria-hidden className="size-5" />}
          >
            <nav aria-label={t("main")}>
              <NavLinks given={given} look="column" />
            </nav>
          </Popdown>
        </div>
      </div>
    </header>
  );
}
