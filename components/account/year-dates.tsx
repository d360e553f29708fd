import { useTranslations } from "next-intl";
import { DefinitionList } from "@/components/ui/definition-list";
import type { CalendarData } from "@/lib/sla/calendar";
import { datesOfYear } from "./calendar-days";
import { useCalendarWords } from "./calendar-words";

interface YearDatesProps {
  calendar: CalendarData;
  year: number;
  /** Civil date of the calendar's zone; what lies before it is over. */
  today: string;
}

/** Holidays and make-up days of one year by name; for a year that is not announced, that it is not (N4). */
export function YearDates({ calendar, year, today }: YearDatesProps) {
  const t = useTranslations("entitlement.calendar");
  const words = useCalendarWords();
  const groups = datesOfYear(calendar.dates, year);
  const isAnnounced = calendar.announcedThrough === undefined || year <= calendar.announcedThrough;
  return (
    <section>
      <h3 className="mt-6 mb-2 font-semibold">{t("year", { year: String(year) })}</h3>
      {isAnnounced ? null : <p className="mb-2 max-w-text text-muted">{t("unannounced", { year: String(year) })}</p>}
      {isAnnounced && groups.length === 0 ? <p className="text-muted">{t("none")}</p> : null}
      {groups.length ? (
        <DefinitionList
          items={groups.map((group) => ({
            id: group.from,
            term: words.dates(group),
            description:
              group.to < today ? (
                <span className="text-muted">{t("past", { meaning: words.meaning(group) })}</span>
              ) : (
                words.meaning(group)
              ),
          }))}
        />
      ) : null}
    </section>
  );
}
