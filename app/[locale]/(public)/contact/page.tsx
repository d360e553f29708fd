import type { Metadata } from "next";
import { connection } from "next/server";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { CalendarPanel } from "@/components/account/calendar-panel";
import { ContactChannels } from "@/components/public/contact-channels";
import { OpenHours } from "@/components/public/open-hours";
import { DefinitionList } from "@/components/ui/definition-list";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { vendor } from "@/lib/accounts/vendor";
import type { Locale } from "@/lib/i18n/routing";
import { now } from "@/lib/now";
import { type CalendarData, compileCalendar, isOpen, nextClose, nextOpen } from "@/lib/sla/calendar";
import { publicTerms } from "@/lib/terms/queries";
import { localeOf } from "../../locale-of";
import { publicMetadata } from "../../public-metadata";

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations({ locale, namespace: "contact" });
  return publicMetadata(locale, {
    path: "/contact",
    title: t("title"),
    description: t("lead", { vendor: vendor().name[locale] }),
  });
}

/** How the vendor is reached, in which hours, and whether that is now (R34). */
export default async function ContactPage({ params }: Props) {
  const locale = await localeOf(params);
  setRequestLocale(locale);
  await connection();
  const t = await getTranslations("contact");
  const { name, tiers, trial } = vendor();
  const at = now();
  const { calendar } = await publicTerms();
  const initial = openState(calendar, at);
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead", { vendor: name[locale] })}
        actions={
          <>
            {trial ? <LinkButton href="/trial">{t("trial")}</LinkButton> : null}
            <LinkButton href="/tickets/new" variant="primary">
              {t("file")}
            </LinkButton>
          </>
        }
      />
      <Panel title={t("nowTitle")}>
        <OpenHours initial={initial} />
        <p className="mt-2 max-w-text text-muted">{t("nowNote")}</p>
      </Panel>
      <Panel title={t("addressTitle")} className="mt-12">
        <Addresses locale={locale} />
      </Panel>
      <Panel title={t("channels.title")} className="mt-12">
        <p className="mb-4 max-w-text text-muted">{t("channels.lead")}</p>
        <ContactChannels tiers={tiers} initial={initial} />
        <p className="mt-4 max-w-text text-sm text-muted">{t("channels.note")}</p>
      </Panel>
      <CalendarPanel calendar={calendar} now={at} />
    </>
  );
}

async function Addresses({ locale }: { locale: Locale }) {
  const t = await getTranslations("contact.address");
  const { contact } = vendor();
  const link = "underline decoration-control underline-offset-4 hover:decoration-ink";
  const items = [
    { id: "email", href: `mailto:${contact.email}`, words: contact.email },
    { id: "phone", href: `tel:${contact.phone.replaceAll(" ", "")}`, words: contact.phone },
  ] as const;
  return (
    <DefinitionList
      items={[
        ...items.map(({ id, href, words }) => ({
          id,
          term: t(id),
          description: (
            <a href={href} className={link}>
              {words}
            </a>
          ),
        })),
        { id: "hours", term: t("hours"), description: contact.hours[locale] },
        { id: "before", term: t("before"), description: t("beforeWords") },
      ]}
    />
  );
}

function openState(data: CalendarData, at: number) {
  const calendar = compileCalendar(data);
  const open = isOpen(calendar, at);
  return { isOpen: open, changesAt: open ? nextClose(calendar, at) : nextOpen(calendar, at) };
}
