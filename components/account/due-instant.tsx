import { useLocale, useTranslations } from "next-intl";
import { formatNear } from "@/lib/i18n/format";

/** When a target would run out for a ticket filed now: in the reader's zone and, where it differs, the calendar's (R20). */
export function DueInstant({ at, zone, calendarZone }: { at: number; zone: string; calendarZone: string }) {
  const t = useTranslations("account.sla.targets");
  const locale = useLocale();
  const iso = new Date(at).toISOString();
  return (
    <span className="block text-sm text-muted">
      <time dateTime={iso} className="whitespace-normal">
        {t("ifFiled", { due: formatNear(at, { locale, zone }) })}
      </time>
      {zone === calendarZone ? null : (
        <time dateTime={iso} className="block whitespace-normal text-xs">
          {t("inCalendarZone", { due: formatNear(at, { locale, zone: calendarZone }) })}
        </time>
      )}
    </span>
  );
}
