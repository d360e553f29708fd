"use client";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useChanges } from "@/components/live/use-changes";
import type { TicketPage } from "@/lib/ticket-list/schema";
import { openTicketsQuery } from "./live";
import { StaleNotice } from "./stale-notice";
import { TicketTable } from "./ticket-table";

/** The account's open tickets by what is due next, kept fresh while the page is watched. */
export function OpenTickets({ initial, zone }: { initial: TicketPage; zone: string }) {
  const t = useTranslations("tickets");
  useChanges();
  const { data, error } = useQuery(openTicketsQuery(initial));
  return (
    <>
      <StaleNotice error={error} className="mb-4" />
      {data.tickets.length ? (
        <TicketTable caption={t("list.open")} tickets={data.tickets} asOf={data.asOf} zone={zone} base="/tickets" />
      ) : (
        <p className="text-muted">{t("list.noneOpen")}</p>
      )}
      {data.total > data.tickets.length ? (
        <p className="mt-4 text-muted">{t("list.more", { shown: data.tickets.length, total: data.total })}</p>
      ) : null}
    </>
  );
}
