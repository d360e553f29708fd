import "server-only";
/** The dated days of a business calendar for the reader's own: holidays and make-up days, each a whole day (N4, E-03). */
import ical, { type ICalCalendar } from "ical-generator";
import { createTranslator } from "use-intl/core";
import { vendor } from "@/lib/accounts/vendor";
import { env } from "@/lib/env";
import { formatList } from "@/lib/i18n/format";
import { messagesOf } from "@/lib/i18n/messages";
import type { Locale } from "@/lib/i18n/routing";
import type { CalendarData, DatedException } from "@/lib/sla/calendar";

/** Days from 1 January of `fromYear` on. */
export async function calendarIcs(data: CalendarData, locale: Locale, fromYear: number, now: number): Promise<string> {
  const t = createTranslator({ locale, messages: await messagesOf(locale), namespace: "entitlement.ics" });
  const calendar = ical({ name: t("name", { vendor: vendor().name[locale] }) });
  await addDays(calendar, data, { locale, fromYear, now });
  return calendar.toString();
}

interface Days {
  readonly locale: Locale;
  readonly fromYear: number;
  readonly now: number;
}

/** A day keeps its id, so that a later version replaces what is held. */
export async function addDays(
  calendar: ICalCalendar,
  data: CalendarData,
  { locale, fromYear, now }: Days,
): Promise<void> {
  const t = createTranslator({ locale, messages: await messagesOf(locale), namespace: "entitlement.ics" });
  const host = new URL(env().BASE_URL).host;
  for (const day of data.dates) {
    if (Number(day.date.slice(0, 4)) < fromYear) continue;
    calendar.createEvent({
      id: `${data.key}-${day.date}@${host}`,
      stamp: new Date(now),
      start: new Date(`${day.date}T00:00:00Z`),
      allDay: true,
      summary: summaryOf(day),
    });
  }

  function summaryOf({ hours, name }: DatedException): string {
    const words = formatList(
      hours.map(([open, close]) => `${open}–${close}`),
      locale,
    );
    if (!name) return hours.length ? t("unnamedOpen", { hours: words }) : t("unnamedClosed");
    return hours.length ? t("open", { name: name[locale], hours: words }) : t("closed", { name: name[locale] });
  }
}
