import { useTranslations } from "next-intl";
import { DefinitionList } from "@/components/ui/definition-list";
import { Panel } from "@/components/ui/panel";
import type { CalendarData } from "@/lib/sla/calendar";
import { toLocal } from "@/lib/sla/zone";
import { upcomingDates, weekGroups } from "./calendar-days";
import { useCalendarWords } from "./calendar-words";

/** The business calendar in words: the week, the coming exceptions by name, and how far holidays are announced (N4). */
export function CalendarPanel({ calendar, now }: { calendar: CalendarData; now: number }) {
  const t = useTranslations("account.sla.calendar");
  const words = useCalendarWords();
  const today = new Date(toLocal(calendar.zone, now)).toISOString().slice(0, 10);
  const coming = upcomingDates(calendar.dates, today);
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
      <h3 className="mt-6 mb-2 font-semibold">{t("dates")}</h3>
      {coming.length === 0 ? (
        <p className="text-muted">{t("noDates")}</p>
      ) : (
        <DefinitionList
          items={coming.map((group) => ({
            id: group.from,
            term: words.dates(group),
            description: words.meaning(group),
          }))}
        />
      )}
      {calendar.announcedThrough === undefined ? null : (
        <p className="mt-3 max-w-text text-sm text-muted">
          {t("announced", { year: String(calendar.announcedThrough) })}
        </p>
      )}
    </Panel>
  );
}
