"use client";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { useChanges } from "@/components/live/use-changes";
import { queueQuery } from "@/components/tickets/live";
import { StaleNotice } from "@/components/tickets/stale-notice";
import { TicketTable } from "@/components/tickets/ticket-table";
import type { TierNames } from "@/components/tickets/ticket-words";
import { AppLink } from "@/components/ui/app-link";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Panel } from "@/components/ui/panel";
import type { TicketPage } from "@/lib/ticket-list/schema";
import { groupByDue } from "./group";
import { RowKeys } from "./row-keys";

interface QueueProps {
  initial: TicketPage;
  shown: "all" | "open" | "waiting";
  zone: string;
  tierNames: TierNames;
}

const FILTERS = ["all", "open", "waiting"] as const;

/** All open tickets by next due instant, in groups of what is due. `j` and `k` move, Enter opens. */
export function Queue({ initial, shown, zone, tierNames }: QueueProps) {
  const t = useTranslations("desk");
  useChanges();
  const { data, error } = useQuery(queueQuery(shown === "all" ? "active" : shown, initial));
  const rows = useRef<HTMLDivElement>(null);
  const groups = groupByDue(data.tickets, data.asOf);
  return (
    <>
      <nav aria-label={t("filter.label")} className="mb-8 flex flex-wrap gap-x-6 gap-y-2">
        {FILTERS.map((filter) => (
          <AppLink
            key={filter}
            href={filter === "all" ? "/desk" : `/desk?state=${filter}`}
            aria-current={filter === shown ? "page" : undefined}
            className="inline-flex min-h-8 items-center border-b-2 border-transparent font-medium aria-[current=page]:border-ink"
          >
            {t(`filter.${filter}`)}
          </AppLink>
        ))}
      </nav>
      <StaleNotice error={error} className="mb-6" />
      {groups.length === 0 ? <Nothing shown={shown} /> : null}
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
      <RowKeys rows={rows} />
    </>
  );
}

/** An empty queue is good news; an empty filter leads back to the queue. */
function Nothing({ shown }: { shown: QueueProps["shown"] }) {
  const t = useTranslations("desk");
  if (shown === "all") return <EmptyState title={t("empty")} body={t("emptyBody")} />;
  const back = <LinkButton href="/desk">{t("filter.all")}</LinkButton>;
  return <EmptyState title={t("emptyFilter")} body={t("emptyBody")} action={back} />;
}
