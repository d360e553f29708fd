import { useLocale, useTranslations } from "next-intl";
import { formatList, formatMonthDay, formatWeekday } from "@/lib/i18n/format";
import type { Hours } from "@/lib/sla/calendar";
import { type DatedGroup, dateInstant, type WeekGroup } from "./calendar-days";

/** A Monday. */
const MONDAY = dateInstant("2024-01-01");
const DAY = 86_400_000;

/** Sentences of a calendar: the hours of some weekdays, the date and the meaning of an exception. */
export function useCalendarWords() {
  const t = useTranslations("account.sla.calendar");
  const locale = useLocale();
  const reader = { locale, zone: "UTC" };
  const hoursText = (hours: Hours) =>
    formatList(
      hours.map(([open, close]) => t("hourRange", { open, close })),
      locale,
    );
  const dayText = (date: string) => formatMonthDay(dateInstant(date), reader);
  return {
    week({ from, to, hours }: WeekGroup): string {
      const [first, last] = [from, to].map((index) => formatWeekday(MONDAY + index * DAY, reader));
      const days = from === to ? (first ?? "") : t("dayRange", { from: first ?? "", to: last ?? "" });
      return hours.length ? t("dayHours", { days, hours: hoursText(hours) }) : t("dayClosed", { days });
    },
    dates({ from, to }: DatedGroup): string {
      if (from === to) return `${dayText(from)} ${formatWeekday(dateInstant(from), reader)}`;
      return t("dayRange", { from: dayText(from), to: dayText(to) });
    },
    meaning({ hours, name }: DatedGroup): string {
      const isClosed = hours.length === 0;
      if (!name) return isClosed ? t("unnamedClosed") : t("unnamedOpen", { hours: hoursText(hours) });
      return isClosed
        ? t("closedOn", { name: name[locale] })
        : t("openOn", { name: name[locale], hours: hoursText(hours) });
    },
  };
}
