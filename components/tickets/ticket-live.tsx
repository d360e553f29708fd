"use client";
import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useChanges } from "@/components/live/use-changes";
import { Panel } from "@/components/ui/panel";
import type { TicketView } from "@/lib/tickets/schema";
import type { Does, TicketAction } from "./action-state";
import { ticketQuery } from "./live";
import { StaleNotice } from "./stale-notice";
import { type DeskParts, TicketActions } from "./ticket-actions";
import { TicketClocks } from "./ticket-clocks";
import { TicketFacts } from "./ticket-facts";
import { TicketHead } from "./ticket-head";
import { TicketLadder } from "./ticket-ladder";
import { TicketReceipt } from "./ticket-receipt";
import { TicketSeverity } from "./ticket-severity";
import { TicketThread } from "./ticket-thread";
import { TicketTimeline } from "./ticket-timeline";
import type { SeverityWords, TierNames } from "./ticket-words";

export interface TicketLiveProps {
  initial: TicketView;
  side: "customer" | "desk";
  zone: string;
  /** what this reader's role may ask; the state of the ticket decides the rest */
  allowed: readonly Does[];
  action: TicketAction;
  /** the signed-in agent, who may take the ticket */
  self?: string;
  /** how long a resolved ticket may be reopened under its policy; left out where the page does not know it */
  reopenDays?: number;
  severityWords: SeverityWords;
  tierNames: TierNames;
  /** what stands beside the ticket and does not change with it */
  aside?: ReactNode;
  /** what the desk's page adds to each form; a client component gives it */
  desk?: (ticket: TicketView) => (does: Does) => DeskParts;
}

/** One ticket while it is watched: who has it, what happens next and by when, and why then. */
export function TicketLive(props: TicketLiveProps) {
  const { initial, side, zone, allowed, action, self, reopenDays, severityWords, tierNames, aside, desk } = props;
  const t = useTranslations("tickets");
  const locale = useLocale();
  useChanges();
  const { data: ticket, error } = useQuery(ticketQuery(initial.summary.number, initial));
  return (
    <>
      <TicketHead ticket={ticket} side={side} zone={zone} reopenDays={reopenDays} />
      <StaleNotice error={error} className="mb-6" />
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1.7fr)_minmax(0,1fr)]">
        <div className="min-w-0 space-y-10">
          <Panel title={t("clocks.title")}>
            <TicketClocks ticket={ticket} zone={zone} />
          </Panel>
          <Panel title={t("thread.title")}>
            <TicketThread ticket={ticket} side={side} zone={zone} />
          </Panel>
          <TicketActions {...{ ticket, side, allowed, action, self, reopenDays }} desk={desk?.(ticket)} />
        </div>
        <div className="min-w-0 space-y-10">
          {aside}
          <Panel title={t("ladder.title")}>
            <TicketLadder ticket={ticket} zone={zone} />
          </Panel>
          <Panel title={t("severity.title")}>
            <TicketSeverity ticket={ticket} words={severityWords} />
          </Panel>
          <Panel title={t("facts.title")}>
            <TicketFacts {...{ ticket, side, locale, zone, tierNames }} />
          </Panel>
          <Panel title={t("timeline.title")}>
            <TicketTimeline items={ticket.timeline} zone={zone} side={side} />
          </Panel>
          <Panel title={t("receipt.title")}>
            <TicketReceipt number={ticket.summary.number} head={ticket.head} />
          </Panel>
        </div>
      </div>
    </>
  );
}
