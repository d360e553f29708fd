"use client";
import { useEffect } from "react";
import type { Does } from "@/components/tickets/action-state";
import type { DeskParts } from "@/components/tickets/ticket-actions";
import { TicketLive, type TicketLiveProps } from "@/components/tickets/ticket-live";
import type { CannedReply, Colleague } from "@/lib/desk/schema";
import type { TicketView } from "@/lib/tickets/schema";
import { ArticleField, type OfferedArticle } from "./article-field";
import { ClockEffects, TOLD_BEFORE } from "./clock-effects";
import { ColleagueField } from "./colleague-field";
import { InsertReply, type ReplyFacts } from "./insert-reply";
import { Presence } from "./presence";
import { SeenField } from "./seen-field";

interface DeskTicketProps extends Omit<TicketLiveProps, "side" | "desk"> {
  colleagues: readonly Colleague[];
  replies: readonly CannedReply[];
  articles: readonly OfferedArticle[];
  /** whom a kept reply speaks to and for */
  people: ReplyFacts;
}

/** The ticket as agents work on it: each form says what it will do, and whoever else is here is seen. */
export function DeskTicket({ colleagues, replies, articles, people, ...live }: DeskTicketProps) {
  const { self = "", zone } = live;
  useEffect(() => {
    // arrived from the queue to answer
    if (window.location.hash === "#reply-body") document.getElementById("reply-body")?.focus();
  }, []);
  const parts =
    (ticket: TicketView) =>
    (does: Does): DeskParts => {
      const { number } = ticket.summary;
      const { seq } = ticket.head;
      return {
        tools: (
          <>
            {does === "reply" ? (
              <>
                <SeenField seq={seq} />
                <InsertReply replies={replies} ticket={ticket} people={people} />
              </>
            ) : null}
            {does === "assign" ? <ColleagueField colleagues={colleagues} self={self} /> : null}
            {does === "resolve" ? <ArticleField articles={articles} /> : null}
          </>
        ),
        effects: TOLD_BEFORE.includes(does) ? <ClockEffects number={number} seq={seq} does={does} zone={zone} /> : null,
      };
    };
  return (
    <>
      <Presence number={live.initial.summary.number} />
      <TicketLive {...live} side="desk" desk={parts} />
    </>
  );
}
