import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { AppLink } from "@/components/ui/app-link";
import { ContactFacts } from "./contact-facts";

/** Help and contact on the left of every page's end, then the promise, then whether somebody is there now. */
export function FrameFooter() {
  const t = useTranslations("common");
  return (
    <footer data-print="hide" className="mt-20 border-t-2 border-ink">
      <div className="mx-auto grid max-w-page gap-x-8 gap-y-8 px-4 pt-6 pb-10 text-sm sm:grid-cols-2 sm:px-6 lg:grid-cols-[1fr_1fr_2fr]">
        <FooterGroup title={t("footer.help")}>
          <FooterLink href="/help">{t("footer.helpHome")}</FooterLink>
          <FooterLink href="/tickets/new">{t("nav.file")}</FooterLink>
          <FooterLink href="/contact">{t("nav.contact")}</FooterLink>
          <FooterLink href="/trial">{t("footer.trial")}</FooterLink>
        </FooterGroup>
        <FooterGroup title={t("footer.promise")}>
          <FooterLink href="/plans">{t("nav.plans")}</FooterLink>
          <FooterLink href="/severity">{t("nav.severity")}</FooterLink>
          <FooterLink href="/clocks">{t("nav.clocks")}</FooterLink>
          <FooterLink href="/status">{t("nav.status")}</FooterLink>
          <FooterLink href="/record">{t("nav.record")}</FooterLink>
        </FooterGroup>
        <ContactFacts />
      </div>
      <div className="mx-auto max-w-page px-4 sm:px-6">
        <p className="border-t border-line py-4 text-xs text-muted">{t("footer.about")}</p>
      </div>
    </footer>
  );
}

function FooterGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <h2 className="eyebrow">{title}</h2>
      <ul className="mt-1">{children}</ul>
    </div>
  );
}

function FooterLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <li>
      <AppLink
        href={href}
        className="inline-flex min-h-8 items-center underline decoration-transparent underline-offset-4 hover:decoration-current"
      >
        {children}
      </AppLink>
    </li>
  );
}
