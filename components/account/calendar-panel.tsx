import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Panel } from "@/components/ui/panel";
import type { CalendarData } from "@/lib/sla/calendar";
import { toLocal } from "@/lib/sla/zone";
import { weekGroups } from "./calendar-days";
import { useCalendarWords } from "./calendar-words";
import { YearDates } from "./year-dates";

interface CalendarPanelProps {
  calendar: CalendarData;
  now: number;
  /** Links to it as a file. */
  actions?: ReactNode;
}

/** The business calendar in words: the week, this and next year by name, and how far holidays are announced (N4). */
export function CalendarPanel({ calendar, now, actions }: CalendarPanelProps) {
  const t = useTranslations("account.sla.calendar");
  const words = useCalendarWords();
  const today = new Date(toLocal(calendar.zone, now)).toISOString().slice(0, 10);
  const year = Number(today.slice(0, 4));
  return (
    <Panel title={t("title")} aside={t("version", { version: calendar.version })} className="mt-12">
      <p className="max-w-text text-muted">{t("lead", { zone: calendar.zone })}</p>
      <ul className="mt-2">
        {weekGroups(calendar.weekly).map((group) => (
          <li key={group.from} className="text-lg font-medium">
            {words.week(group)}
          </li>
        ))}
      </ul>
      <div className="grid gap-x-10 lg:grid-cols-2">
        {[year, year + 1].map((one) => (
          <YearDates key={one} calendar={calendar} year={one} today={today} />
        ))}
      </div>
      {calendar.announcedThrough === undefined ? null : (
        <p className="mt-3 max-w-text text-sm text-muted">
          {t("announced", { year: String(calendar.announcedThrough) })}
        </p>
      )}
      {actions ? (
        <p className="mt-4 flex flex-wrap gap-3" data-print="hide">
          {actions}
        </p>
      ) : null}
    </Panel>
  );
}
