"use client";
import { useTranslations } from "next-intl";
import { useId, useRef } from "react";
import { useSeverityName } from "@/components/tickets/severity-name";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { type CannedReply, filled } from "@/lib/desk/schema";
import { formatNear } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/routing";
import type { TicketView } from "@/lib/tickets/schema";

export interface ReplyFacts {
  readonly customer: string;
  readonly agent: string;
  /** the customer's, in which instants are said */
  readonly locale: Locale;
  readonly zone: string;
}

interface InsertReplyProps {
  replies: readonly CannedReply[];
  ticket: TicketView;
  people: ReplyFacts;
}

/** Puts a kept reply where the cursor stands, its blanks filled in; what was typed stays. The customer's language first. */
export function InsertReply({ replies, ticket, people }: InsertReplyProps) {
  const t = useTranslations("desk.insert");
  const severityName = useSeverityName();
  const id = useId();
  const chosen = useRef<HTMLSelectElement>(null);
  if (replies.length === 0) return null;
  const { customer, agent, locale, zone } = people;
  const { number, title, severity, nextDueAt } = ticket.summary;
  const due = nextDueAt === null ? t("noDue") : formatNear(nextDueAt, { locale, zone });
  const values = { ticket: `#${number}`, title, customer, agent, severity: severityName(severity), due };
  const ordered = replies.toSorted((a, b) => Number(b.locale === locale) - Number(a.locale === locale));
  const insert = () => {
    const reply = replies.find((one) => one.id === chosen.current?.value);
    const field = document.getElementById("reply-body");
    if (reply && field instanceof HTMLTextAreaElement) put(field, filled(reply.body, values));
  };
  return (
    <div className="noscript:hidden">
      <label htmlFor={id} className="block font-semibold">
        {t("label")}
      </label>
      <div className="mt-2 flex flex-wrap items-end gap-3">
        <Select
          id={id}
          ref={chosen}
          className="min-w-0 grow basis-48"
          options={ordered.map((one) => ({ value: one.id, label: t(`language.${one.locale}`, { name: one.name }) }))}
        />
        <Button onClick={insert}>{t("insert")}</Button>
      </div>
    </div>
  );
}

/** As if it had been typed: the form hears of it, and the browser can undo it. */
function put(field: HTMLTextAreaElement, words: string): void {
  field.focus();
  field.setRangeText(words, field.selectionStart, field.selectionEnd, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
