import "server-only";
/** A ticket's due instants as an iCalendar file: one entry for each promise that is still open, at the instant itself. */
import ical from "ical-generator";
import { getTranslations } from "next-intl/server";
import type { MemberActor } from "@/lib/auth/policy";
import { filingContext } from "@/lib/drafts/queries";
import { env } from "@/lib/env";
import type { TicketView } from "@/lib/tickets/schema";
import { submittedDue } from "./due";

/** Entries keep their id from one download to the next, so that a calendar replaces what it holds. */
export async function dueCalendar(ticket: TicketView, { locale, ...actor }: MemberActor): Promise<string> {
  const t = await getTranslations({ locale, namespace: "drafts.calendar" });
  const metrics = await getTranslations({ locale, namespace: "sla.metric" });
  const { number, title, openedAt } = ticket.summary;
  const base = env().BASE_URL;
  const entitlement = await filingContext({ locale, ...actor }, openedAt);
  const calendar = ical({ name: t("name", { number: String(number) }) });
  for (const { metric, dueAt } of submittedDue(ticket, entitlement)) {
    calendar.createEvent({
      id: `ticket-${number}-${metric}@${new URL(base).host}`,
      stamp: new Date(ticket.asOf),
      start: new Date(dueAt),
      summary: t("summary", { number: String(number), metric: metrics(metric) }),
      description: t(metric === "resolution" ? "descriptionLatest" : "description", { title }),
      url: `${base}/${locale}/tickets/${number}`,
    });
  }
  return calendar.toString();
}
