import { useLocale, useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import type { ServiceDto } from "@/lib/availability/schema";
import { formatDateTime, formatWallDuration } from "@/lib/i18n/format";
import { ConditionMark } from "./condition-mark";
import { recentEntries } from "./recent-entries";

const COLUMNS = ["what", "service", "kind", "started", "length"] as const;

interface IncidentTableProps {
  services: readonly ServiceDto[];
  since: number;
  now: number;
  zone: string;
}

/** Incidents and maintenance of the last ninety days, the newest first. */
export function IncidentTable({ services, since, now, zone }: IncidentTableProps) {
  const t = useTranslations("public.status.incidents");
  const locale = useLocale();
  const rows = recentEntries(services, since, now).map(({ id, title, service, condition, startedAt, endedAt }) => {
    const length = formatWallDuration((endedAt ?? now) - startedAt, locale);
    return {
      id,
      cells: {
        what: title[locale],
        service: service[locale],
        kind: <ConditionMark condition={condition} look="plain" />,
        started: (
          <time dateTime={new Date(startedAt).toISOString()}>{formatDateTime(startedAt, { locale, zone })}</time>
        ),
        length: endedAt === null ? t("ongoing", { length }) : length,
      },
    };
  });
  return (
    <DataTable
      caption={t("caption")}
      captionLook="hidden"
      columns={COLUMNS.map((key) => ({ key, header: t(key) }))}
      rows={rows}
      empty={<p>{t("empty")}</p>}
    />
  );
}
