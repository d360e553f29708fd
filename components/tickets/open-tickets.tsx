"use client";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { TicketList } from "@/lib/tickets/schema";
import { openTicketsQuery } from "./live";
import { TicketTable } from "./ticket-table";

/** The account's open tickets by what is due next, kept fresh while the page is watched. */
export function OpenTickets({ initial, zone }: { initial: TicketList; zone: string }) {
  const t = useTranslations("tickets");
  const { data, isError } = useQuery(openTicketsQuery(initial));
  if (data.tickets.length === 0) return <p className="text-muted">{t("list.noneOpen")}</p>;
  return (
    <>
      {isError ? <Notice tone="warning" role="status" title={t("stale")} className="mb-4" /> : null}
      <TicketTable caption={t("list.open")} tickets={data.tickets} asOf={data.asOf} zone={zone} base="/tickets" />
    </>
  );
}
