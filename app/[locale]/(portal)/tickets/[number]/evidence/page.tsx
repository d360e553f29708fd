import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { TicketEvidence } from "@/components/attachments/ticket-evidence";
import { BackLink } from "@/components/ui/back-link";
import { PageHeader } from "@/components/ui/page-header";
import { pendingUploads } from "@/lib/attachments/queries";
import { requireMember } from "@/lib/auth/actor";
import { can } from "@/lib/auth/policy";
import { now } from "@/lib/now";
import { ticketNumber } from "@/lib/tickets/number";
import { act } from "../actions";

interface Props {
  params: Promise<{ number: string }>;
  searchParams: Promise<{ refused?: string | string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const number = ticketNumber((await params).number);
  const t = await getTranslations("evidence.reply");
  return { title: number ? t("page", { number: String(number) }) : null, robots: { index: false } };
}

/** Files and a line about them, for browsers without scripts; with scripts the reply form of the ticket takes both. */
export default async function TicketEvidencePage({ params, searchParams }: Props) {
  const actor = await requireMember();
  const number = ticketNumber((await params).number) ?? notFound();
  const pending = can(actor, "ticket.reply") ? await pendingUploads(actor, { ticket: number }, now()) : null;
  if (!pending) return notFound();
  const [t, { refused = [] }] = [await getTranslations("evidence.reply"), await searchParams];
  return (
    <>
      <BackLink href={`/tickets/${number}`}>{t("back", { number: String(number) })}</BackLink>
      <PageHeader title={t("page", { number: String(number) })} lead={t("pageLead")} />
      <TicketEvidence number={number} initial={pending} refused={[refused].flat()} action={act.bind(null, number)} />
    </>
  );
}
