import "server-only";
/** The calendar a member subscribes to: the next due instant of each open ticket of the account, and dated days. */
import ical from "ical-generator";
import { createTranslator } from "use-intl/core";
import { currentEntitlement } from "@/lib/accounts/queries";
import { vendor } from "@/lib/accounts/vendor";
import type { MemberActor } from "@/lib/auth/policy";
import { publicOrigin } from "@/lib/env";
import { messagesOf } from "@/lib/i18n/messages";
import { toLocal } from "@/lib/sla/zone";
import { allTickets } from "@/lib/ticket-list/queries";
import { addDays } from "./ics";

/** iCalendar text in the reader's language (C-09). `now`: UTC milliseconds; days from this year on. */
export async function accountFeed(actor: MemberActor, now: number): Promise<string> {
  const { locale, accountName } = actor;
  const messages = await messagesOf(locale);
  const t = createTranslator({ locale, messages, namespace: "tokens.feed" });
  const metrics = createTranslator({ locale, messages, namespace: "sla.metric" });
  const origin = publicOrigin();
  const calendar = ical({ name: t("name", { vendor: vendor().name[locale], account: accountName }) });
  for await (const batch of allTickets(actor, { state: "active", sort: "due" }, now))
    for (const { number, title, nextDueAt, nextDueMetric } of batch) {
      if (nextDueAt === null || nextDueMetric === null) continue;
      calendar.createEvent({
        id: `ticket-${number}-${nextDueMetric}@${new URL(origin).host}`,
        stamp: new Date(now),
        start: new Date(nextDueAt),
        summary: t("due", { number: String(number), metric: metrics(nextDueMetric) }),
        description: t("description", { title }),
        url: `${origin}/${locale}/tickets/${number}`,
      });
    }
  const entitlement = await currentEntitlement(actor, now);
  if (entitlement) {
    const fromYear = new Date(toLocal(entitlement.calendar.zone, now)).getUTCFullYear();
    await addDays(calendar, entitlement.calendar, { locale, fromYear, now });
  }
  return calendar.toString();
}
