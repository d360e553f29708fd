import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { type ShiftDto, type TeamMate, WEEKDAYS } from "@/lib/duty/schema";
import { formatList } from "@/lib/i18n/format";

interface ShiftListProps {
  team: readonly TeamMate[];
  /** bound to each by the page */
  remove: (id: string) => () => Promise<void>;
}

/** The roster: who is on duty when, week by week. */
export function ShiftList({ team, remove }: ShiftListProps) {
  const t = useTranslations("settings.team");
  const shiftText = useShiftText();
  const rostered = team.filter(({ shifts }) => shifts.length > 0);
  if (rostered.length === 0) return <p className="text-muted">{t("noneShifts")}</p>;
  return (
    <ul className="divide-y divide-line border-y border-line">
      {rostered.map(({ userId, name, level, shifts }) => (
        <li key={userId} className="py-3">
          <p className="flex flex-wrap items-center gap-2 wrap-anywhere">
            <span className="font-semibold">{name}</span> <Badge>{level}</Badge>
          </p>
          <ul>
            {shifts.map((shift) => (
              <li key={shift.id} className="flex flex-wrap items-center justify-between gap-3">
                {shiftText(shift)}
                <form action={remove(shift.id)}>
                  <Button
                    type="submit"
                    size="sm"
                    variant="quiet"
                    aria-label={t("removeOf", { name, shift: shiftText(shift) })}
                  >
                    {t("remove")}
                  </Button>
                </form>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function useShiftText(): (shift: ShiftDto) => string {
  const t = useTranslations("settings.team");
  const locale = useLocale();
  return ({ days, startsAt, endsAt }) => {
    const named = WEEKDAYS.filter((day) => days.includes(day)).map((day) => t(`days.${day}`));
    return t("shift", { days: formatList(named, locale), from: startsAt, to: endsAt });
  };
}
