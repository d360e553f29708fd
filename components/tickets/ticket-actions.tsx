"use client";
import { useTranslations } from "next-intl";
import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { ReplyEvidence } from "@/components/attachments/reply-evidence";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import type { TicketView } from "@/lib/tickets/schema";
import { fieldsOf } from "./action-fields";
import { ActionForm } from "./action-form";
import type { Does, TicketAction } from "./action-state";
import { offered } from "./offered";

interface TicketActionsProps {
  ticket: TicketView;
  side: "customer" | "desk";
  allowed: readonly Does[];
  action: TicketAction;
  self?: string;
  reopenDays?: number;
  /** what the desk's page adds to a form */
  desk?: (does: Does) => DeskParts;
}

/** `tools` follow the fields, `effects` stand above the button. */
export interface DeskParts {
  readonly tools: ReactNode;
  readonly effects: ReactNode;
}

/** Always in the open where they are offered: what most readers came to do. */
const IN_THE_OPEN: readonly Does[] = ["reply", "accept_solution", "rate"];

/**
 * What may be asked of this ticket now. A form somebody types in stays, whatever the ticket has become meanwhile; its
 * refusal then says so, and no word is lost.
 */
export function TicketActions({ ticket, side, allowed, action, self, reopenDays, desk }: TicketActionsProps) {
  const t = useTranslations("tickets.actions");
  const [held, setHeld] = useState<readonly Does[]>([]);
  const [done, setDone] = useState<{ does: Does } | null>(null);
  const hold = useCallback((does: Does) => {
    setHeld((others) => (others.includes(does) ? others : [...others, does]));
  }, []);
  const settle = useCallback((does: Does) => {
    setHeld((others) => others.filter((other) => other !== does));
    setDone({ does });
  }, []);
  const now = offered(ticket, side, reopenDays).filter((does) => allowed.includes(does));
  const shown = [...now, ...held.filter((does) => !now.includes(does))];
  const folded = shown.filter((does) => !IN_THE_OPEN.includes(does));
  const form = (does: Does) => (
    <ActionForm
      key={does}
      does={does}
      side={side}
      action={action}
      look={IN_THE_OPEN.includes(does) ? "panel" : "folded"}
      fields={fieldsOf(does, side, ticket.summary)}
      fixed={does === "assign" && self && !desk ? { agent: self } : {}}
      onTyped={hold}
      onDone={settle}
    >
      {desk?.(does).tools}
      {does === "reply" ? <ReplyEvidence number={ticket.summary.number} hasPage={side === "customer"} /> : null}
      {desk?.(does).effects}
    </ActionForm>
  );
  if (shown.length === 0 && !done) return null;
  return (
    <div className="space-y-8" data-print="hide">
      <Settled done={done} />
      {shown.filter((does) => IN_THE_OPEN.includes(does)).map(form)}
      {folded.length ? (
        <Panel title={t("more")}>
          <div className="space-y-4">{folded.map(form)}</div>
        </Panel>
      ) : null}
    </div>
  );
}

/** What was just done. Outlives its form, which may not be offered any more, and takes the focus the form had. */
function Settled({ done }: { done: { does: Does } | null }) {
  const t = useTranslations("tickets.actions");
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (done) place.current?.focus();
  }, [done]);
  return (
    <div ref={place} tabIndex={-1} role="status" className="scroll-mt-8 empty:hidden">
      {done ? <Notice tone="success" title={t(`${done.does}.done`)} /> : null}
    </div>
  );
}
