import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { allowedTo } from "@/components/tickets/allowed";
import { TicketChannels } from "@/components/tickets/ticket-channels";
import { TicketLive } from "@/components/tickets/ticket-live";
import { TicketWatchers } from "@/components/tickets/ticket-watchers";
import { severityWords, tierNames } from "@/components/tickets/ticket-words";
import { BackLink } from "@/components/ui/back-link";
import { vendor } from "@/lib/accounts/vendor";
import { requireMember } from "@/lib/auth/actor";
import { filingContext } from "@/lib/drafts/queries";
import { now } from "@/lib/now";
import { ticketNumber } from "@/lib/tickets/number";
import { readTicket } from "@/lib/tickets/queries";
import type { TicketView } from "@/lib/tickets/schema";
import { triage } from "@/lib/triage/data";
import { readWatchers } from "@/lib/watchers/queries";
import { act, follow } from "./actions";

interface Props {
  params: Promise<{ number: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const number = ticketNumber((await params).number);
  const t = await getTranslations("tickets");
  return { title: number ? t("head.number", { number: String(number) }) : null, robots: { index: false } };
}

export default async function TicketPage({ params }: Props) {
  const actor = await requireMember();
  const number = ticketNumber((await params).number);
  const at = now();
  const ticket = number === null ? null : await readTicket(actor, number, at);
  if (number === null || !ticket) return notFound();
  const pinned = await filingContext(actor, ticket.summary.openedAt);
  const watchers = await readWatchers(actor, number);
  const { tiers, contact } = vendor();
  const [t, locale] = [await getTranslations("tickets"), await getLocale()];
  return (
    <>
      <BackLink href="/tickets">{t("list.title")}</BackLink>
      <TicketLive
        initial={ticket}
        side="customer"
        zone={actor.timeZone}
        allowed={allowedTo(actor)}
        action={act.bind(null, number)}
        reopenDays={pinned?.policy.rules.reopenWindowDays}
        severityWords={severityWords(triage(), ticket.rule, locale)}
        tierNames={tierNames(tiers, locale)}
        aside={
          <>
            {pinned && isUnresolved(ticket) ? (
              <TicketChannels
                number={number}
                channels={tiers.find(({ key }) => key === pinned.tier)?.channels ?? []}
                contact={contact}
                calendar={pinned.calendar}
                now={at}
                zone={actor.timeZone}
              />
            ) : null}
            {watchers ? <TicketWatchers watchers={watchers} action={follow.bind(null, number)} /> : null}
          </>
        }
      />
    </>
  );
}

const isUnresolved = ({ summary }: TicketView) => summary.state === "open" || summary.state === "waiting";
