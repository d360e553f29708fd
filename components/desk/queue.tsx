"use client";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { useChanges } from "@/components/live/use-changes";
import { queueQuery } from "@/components/tickets/live";
import { StaleNotice } from "@/components/tickets/stale-notice";
import { TicketTable } from "@/components/tickets/ticket-table";
import type { TierNames } from "@/components/tickets/ticket-words";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Pagination } from "@/components/ui/pagination";
import { Panel } from "@/components/ui/panel";
import { type ListRequest, queryOf, type TicketPage } from "@/lib/ticket-list/schema";
import { groupByDue } from "./group";
import { RowKeys, type TakeTicket } from "./row-keys";

interface QueueProps {
  initial: TicketPage;
  asked: ListRequest;
  isFiltered: boolean;
  zone: string;
  tierNames: TierNames;
  take: TakeTicket;
}

/** Open tickets by next due instant, in groups of what is due; the keyboard walks, opens, answers and takes them. */
export function Queue({ initial, asked, isFiltered, zone, tierNames, take }: QueueProps) {
  const t = useTranslations("desk");
  useChanges();
  const { data, error } = useQuery(queueQuery(asked, initial));
  const rows = useRef<HTMLDivElement>(null);
  const at = (cursor: "after" | "before", value: string | null, label: string) => {
    const page = queryOf({ ...asked, after: undefined, before: undefined, [cursor]: value ?? undefined });
    return value === null ? undefined : { href: `/desk?${page}`, label };
  };
  const groups = groupByDue(data.tickets, data.asOf);
  return (
    <>
      <StaleNotice error={error} className="mb-6" />
      {groups.length === 0 ? <Nothing isFiltered={isFiltered} /> : null}
      <div ref={rows} className="space-y-10">
        {groups.map(({ key, tickets }) => (
          <Panel key={key} title={t(`group.${key}`)} aside={t("count", { count: tickets.length })}>
            <TicketTable
              caption={t(`group.${key}`)}
              tickets={tickets}
              asOf={data.asOf}
              zone={zone}
              base="/desk/tickets"
              tierNames={tierNames}
            />
          </Panel>
        ))}
      </div>
      {data.total > data.tickets.length ? (
        <p className="mt-6 text-muted">{t("more", { shown: data.tickets.length, total: data.total })}</p>
      ) : null}
      <Pagination
        label={t("pages")}
        previous={at("before", data.previous, t("sooner"))}
        next={at("after", data.next, t("later"))}
      />
      <RowKeys rows={rows} take={take} />
    </>
  );
}

/** An empty queue is good news; an empty filter leads back to the queue. */
function Nothing({ isFiltered }: { isFiltered: boolean }) {
  const t = useTranslations("desk");
  if (!isFiltered) return <EmptyState title={t("empty")} body={t("emptyBody")} />;
  const back = <LinkButton href="/desk">{t("filter.all")}</LinkButton>;
  return <EmptyState title={t("emptyFilter")} body={t("emptyBody")} action={back} />;
}
