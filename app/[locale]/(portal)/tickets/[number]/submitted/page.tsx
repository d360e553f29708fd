import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { SubmittedKeep } from "@/components/tickets/submitted-keep";
import { SubmittedMore } from "@/components/tickets/submitted-more";
import { SubmittedNext } from "@/components/tickets/submitted-next";
import { SubmittedTold } from "@/components/tickets/submitted-told";
import { WizardDue } from "@/components/tickets/wizard-due";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { vendor } from "@/lib/accounts/vendor";
import { requireMember } from "@/lib/auth/actor";
import { filingContext } from "@/lib/drafts/queries";
import { now } from "@/lib/now";
import { readTicket } from "@/lib/tickets/queries";
import { triage } from "@/lib/triage/data";
import { addFollowUp } from "./actions";
import { submittedDue } from "./due";
import { MORE, openQuestions } from "./follow-up";

interface Props {
  params: Promise<{ number: string }>;
}

const NUMBER = /^[1-9]\d{0,8}$/;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { number } = await params;
  const t = await getTranslations("triage.submitted");
  return { title: NUMBER.test(number) ? t("documentTitle", { number }) : null, robots: { index: false } };
}

/** The confirmation: stays valid as long as the ticket, and submits nothing, however often it is opened (U-08). */
export default async function SubmittedPage({ params }: Props) {
  const actor = await requireMember();
  const { number } = await params;
  const ticket = NUMBER.test(number) ? await readTicket(actor, Number(number), now()) : null;
  if (!ticket) return notFound();
  const [t, locale] = [await getTranslations("triage.submitted"), await getLocale()];
  const { summary } = ticket;
  const entitlement = await filingContext(actor, summary.openedAt);
  return (
    <>
      <PageHeader eyebrow={t("number", { number })} title={t("title")} lead={t("lead", { title: summary.title })} />
      <Panel title={t("due")}>
        <WizardDue lines={submittedDue(ticket, entitlement)} zone={actor.timeZone} calendarZone={ticket.zone} />
      </Panel>
      <SubmittedMore
        steps={openQuestions(triage(), ticket)}
        action={addFollowUp.bind(null, summary.number)}
        more={MORE}
      />
      <SubmittedNext isQuestion={summary.severity === "S4"} />
      <SubmittedTold
        account={actor.accountName}
        vendor={vendor().name[locale]}
        isAlways={entitlement?.policy.tiers[summary.tier]?.coverage[summary.severity] === "always"}
      />
      <SubmittedKeep number={summary.number} head={ticket.head} />
      <div className="mt-8 flex flex-wrap gap-3" data-print="hide">
        <LinkButton href={`/tickets/${number}`} variant="primary" size="lg">
          {t("open")}
        </LinkButton>
        <LinkButton href="/tickets/new" size="lg">
          {t("another")}
        </LinkButton>
      </div>
      <p className="mt-6 text-sm text-muted">{t("bookmark")}</p>
    </>
  );
}
