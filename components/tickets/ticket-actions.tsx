import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { Panel } from "@/components/ui/panel";
import type { TicketView } from "@/lib/tickets/schema";
import { ActionForm } from "./action-form";
import type { Does, TicketAction } from "./action-state";
import { offered } from "./offered";

interface TicketActionsProps {
  ticket: TicketView;
  side: "customer" | "desk";
  allowed: readonly Does[];
  action: TicketAction;
  self?: string;
}

/** What may be asked of this ticket now: the reply in the open, the rest on demand. */
export function TicketActions({ ticket, side, allowed, action, self }: TicketActionsProps) {
  const t = useTranslations("tickets");
  const now = offered(ticket, side).filter((does) => allowed.includes(does));
  if (now.length === 0) return null;
  const [first, ...others] = now;
  const form = (does: Does) => (
    <ActionForm
      does={does}
      side={side}
      action={action}
      fixed={does === "assign" && self ? { agent: self } : {}}
      without={side === "customer" ? ["asksCustomer"] : []}
    />
  );
  return (
    <div className="space-y-8" data-print="hide">
      {first ? <Panel title={t(`actions.${first}.title`)}>{form(first)}</Panel> : null}
      {others.length ? (
        <Panel title={t("actions.more")}>
          <ul className="space-y-4">
            {others.map((does) => (
              <li key={does}>
                <Disclosure summary={t(`actions.${does}.title`)}>{form(does)}</Disclosure>
              </li>
            ))}
          </ul>
        </Panel>
      ) : null}
    </div>
  );
}
