import { useLocale, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { ComplianceReport } from "@/lib/compliance/schema";
import { formatDate, formatDateTime } from "@/lib/i18n/format";
import { useQuarterName } from "./quarter-name";

/** Which quarter, in which zone, and as of when: what a figure means without these is nothing. */
export function ReportPeriod({ report, zone }: { report: ComplianceReport; zone: string }) {
  const t = useTranslations("account.compliance");
  const nameOf = useQuarterName();
  const locale = useLocale();
  const day = (at: number) => formatDate(at, { locale, zone: report.zone });
  const span = { from: day(Date.parse(report.from)), to: day(Date.parse(report.to) - 1), zone: report.zone };
  return (
    <div className="mb-10">
      <h2 className="text-2xl font-semibold">{nameOf(report.quarter)}</h2>
      <p className="text-muted">{t("period", span)}</p>
      <p className="text-muted">{t("asOf", { at: formatDateTime(Date.parse(report.asOf), { locale, zone }) })}</p>
      <p className="text-muted" data-print="hide">
        {t("downloads.same")}
      </p>
      {report.isOver ? null : (
        <Notice title={t("runningNotice.title")} className="mt-4 max-w-text">
          {t("runningNotice.body")}
        </Notice>
      )}
    </div>
  );
}
