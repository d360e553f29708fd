"use client";
import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import type { TicketView } from "@/lib/tickets/schema";
import type { Does, TicketAction } from "./action-state";
import { ticketQuery } from "./live";
import { TicketActions } from "./ticket-actions";
import { TicketClocks } from "./ticket-clocks";
import { TicketFacts } from "./ticket-facts";
import { TicketHead } from "./ticket-head";
import { TicketThread } from "./ticket-thread";
import { TicketTimeline } from "./ticket-timeline";

export interface TicketLiveProps {
  initial: TicketView;
  side: "customer" | "desk";
  zone: string;
  /** what this reader's role may ask; the state of the ticket decides the rest */
  allowed: readonly Does[];
  action: TicketAction;
  /** the signed-in agent, who may take the ticket */
  self?: string;
}

/** One ticket while it is watched: who has it, what happens next and by when, and why then. */
export function TicketLive({ initial, side, zone, allowed, action, self }: TicketLiveProps) {
  const t = useTranslations("tickets");
  const locale = useLocale();
  const { data: ticket, isError } = useQuery(ticketQuery(initial.summary.number, initial));
  return (
    <>
      <TicketHead ticket={ticket} side={side} zone={zone} />
      {isError ? <Notice tone="warning" role="status" title={t("stale")} className="mb-6" /> : null}
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1.7fr)_minmax(0,1fr)]">
        <div className="min-w-0 space-y-10">
          <Panel title={t("clocks.title")}>
            <TicketClocks ticket={ticket} zone={zone} />
          </Panel>
          <Panel title={t("thread.title")}>
            <TicketThread ticket={ticket} side={side} zone={zone} />
          </Panel>
          <TicketActions ticket={ticket} side={side} allowed={allowed} action={action} self={self} />
        </div>
        <div className="min-w-0 space-y-10">
          <Panel title={t("facts.title")}>
            <TicketFacts ticket={ticket} locale={locale} zone={zone} />
          </Panel>
          <Panel title={t("timeline.title")}>
            <TicketTimeline items={ticket.timeline} zone={zone} side={side} />
          </Panel>
        </div>
      </div>
    </>
  );
}
