import { useTranslations } from "next-intl";
import { formatDateTime } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/routing";
import type { ClockSnapshot } from "@/lib/sla/clock";

interface ClockInstantsProps {
  clock: Pick<ClockSnapshot, "dueAt" | "stoppedAt" | "state">;
  locale: Locale;
  zone: string;
  calendarZone: string;
}

/** When it is or was due and when it stopped: date, time and offset, in the viewer's zone and the calendar's (R20). */
export function ClockInstants({ clock, locale, zone, calendarZone }: ClockInstantsProps) {
  const t = useTranslations("sla.face");
  const zones = zone === calendarZone ? [zone] : [zone, calendarZone];
  const lines = [
    { word: t(clock.state === "stopped" ? "wasDueAt" : "dueAt"), at: clock.dueAt },
    { word: t("stoppedAt"), at: clock.stoppedAt },
  ];
  return (
    <dl className="mt-2 space-y-1 text-sm">
      {lines.map(({ word, at }) =>
        at === null ? null : (
          <div key={word} className="flex gap-3">
            <dt className="shrink-0 text-muted">{word}</dt>
            <dd>
              {zones.map((one) => (
                <time
                  key={one}
                  dateTime={new Date(at).toISOString()}
                  className="block whitespace-normal text-muted first:text-ink"
                >
                  {formatDateTime(at, { locale, zone: one })}
                </time>
              ))}
            </dd>
          </div>
        ),
      )}
    </dl>
  );
}
