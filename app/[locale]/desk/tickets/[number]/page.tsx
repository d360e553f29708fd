import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { allowedTo } from "@/components/tickets/allowed";
import { TicketLive } from "@/components/tickets/ticket-live";
import { severityWords, tierNames } from "@/components/tickets/ticket-words";
import { BackLink } from "@/components/ui/back-link";
import { vendor } from "@/lib/accounts/vendor";
import { requireAgent } from "@/lib/auth/actor";
import { now } from "@/lib/now";
import { ticketNumber } from "@/lib/tickets/number";
import { readTicket } from "@/lib/tickets/queries";
import { triage } from "@/lib/triage/data";
import { act } from "./actions";

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
  return (
    <>
      <BackLink href="/desk">{t("title")}</BackLink>
      <TicketLive
        initial={ticket}
        side="desk"
        zone={actor.timeZone}
        allowed={allowedTo(actor)}
        action={act.bind(null, number)}
        self={actor.userId}
        severityWords={severityWords(triage(), ticket.rule, locale)}
        tierNames={tierNames(vendor().tiers, locale)}
      />
    </>
  );
}
