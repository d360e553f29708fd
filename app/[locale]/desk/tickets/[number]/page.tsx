import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { AlikeTickets } from "@/components/desk/alike-tickets";
import { CustomerPanel } from "@/components/desk/customer-panel";
import { DeskTicket } from "@/components/desk/desk-ticket";
import { TicketLogs } from "@/components/desk/ticket-logs";
import { allowedTo } from "@/components/tickets/allowed";
import { TicketWatchers } from "@/components/tickets/ticket-watchers";
import { severityWords, tierNames } from "@/components/tickets/ticket-words";
import { BackLink } from "@/components/ui/back-link";
import { vendor } from "@/lib/accounts/vendor";
import { requireAgent } from "@/lib/auth/actor";
import { matchingArticles, scopeOf } from "@/lib/desk/matching";
import { alikeTickets, cannedReplies, colleagues, customerOf } from "@/lib/desk/queries";
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

/** Everything the customer sees, the desk's notes, and what can be done, each with its effect on the clocks. */
export default async function DeskTicketPage({ params }: Props) {
  const actor = await requireAgent();
  const number = ticketNumber((await params).number);
  const ticket = number === null ? null : await readTicket(actor, number, now());
  if (number === null || !ticket) return notFound();
  const [t, locale] = [await getTranslations("desk"), await getLocale()];
  const at = now();
  const [customer, alike] = [await customerOf(actor, number, at), await alikeTickets(actor, number)];
  const watchers = await readWatchers(actor, number);
  const articles = matchingArticles(locale, ticket.summary.title);
  const tier = vendor().tiers.find(({ key }) => key === customer?.entitlement?.tier);
  return (
    <>
      <BackLink href="/desk">{t("title")}</BackLink>
      <DeskTicket
        initial={ticket}
        colleagues={await colleagues(actor)}
        replies={await cannedReplies(actor)}
        articles={articles}
        people={{
          ...{ customer: customer?.requester ?? "", agent: actor.name },
          ...{ locale: customer?.locale ?? "zh", zone: customer?.timeZone ?? ticket.zone },
        }}
        zone={actor.timeZone}
        allowed={allowedTo(actor)}
        action={act.bind(null, number)}
        self={actor.userId}
        severityWords={severityWords(triage(), ticket.rule, locale)}
        tierNames={tierNames(vendor().tiers, locale)}
        aside={
          <>
            {customer ? (
              <CustomerPanel
                {...customer}
                tier={tier?.name[locale] ?? null}
                scope={scopeOf(tier, customer.entitlement?.addOns ?? [], locale)}
                now={at}
                zone={actor.timeZone}
              />
            ) : null}
            <TicketLogs logs={logsOf(ticket)} />
            {watchers ? <TicketWatchers watchers={watchers} action={follow.bind(null, number)} /> : null}
            <AlikeTickets tickets={alike} articles={articles} zone={actor.timeZone} />
          </>
        }
      />
    </>
  );
}

/** Texts and packed texts, by the published list of file types. */
const READABLE = ["text", "json", "csv", "yaml", "xml", "gzip"];
const logsOf = ({ timeline }: TicketView) =>
  timeline.flatMap(({ files = [] }) =>
    files.flatMap(({ id, stored }) => (stored && READABLE.includes(stored.type) ? { id, name: stored.name } : [])),
  );
