import { useLocale, useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";
import { Panel } from "@/components/ui/panel";
import type { SeverityPromise } from "@/lib/compliance/schema";
import { formatDateTime } from "@/lib/i18n/format";
import { TargetTable } from "./target-table";

interface TargetsPanelProps {
  promises: readonly SeverityPromise[];
  /** The instant the promises are worked out for. */
  now: number;
  zone: string;
  calendarZone: string;
}

/** What is promised, in units and in instants; for a self-help tier, that there is none and where to go. */
export function TargetsPanel({ promises, now, zone, calendarZone }: TargetsPanelProps) {
  const t = useTranslations("account.sla.targets");
  const locale = useLocale();
  if (promises.length === 0) return <SelfHelp />;
  const isWithout = promises.some(({ confirmation, resolution }) => !confirmation && !resolution);
  return (
    <Panel title={t("title")} className="mt-12">
      <p className="mb-4 max-w-text text-muted">{t("lead", { now: formatDateTime(now, { locale, zone }), zone })}</p>
      <TargetTable promises={promises} zone={zone} calendarZone={calendarZone} />
      <p className="mt-4 max-w-text text-sm text-muted">{t("resolutionNote")}</p>
      {isWithout ? <p className="mt-1 max-w-text text-sm text-muted">{t("missingNote")}</p> : null}
    </Panel>
  );
}

function SelfHelp() {
  const t = useTranslations("account.sla.targets");
  return (
    <Panel title={t("title")} className="mt-12">
      <p className="max-w-text">{t("selfHelp")}</p>
      <div className="mt-4 flex flex-wrap gap-3" data-print="hide">
        <LinkButton href="/help">{t("toHelp")}</LinkButton>
        <LinkButton href="/plans">{t("toPlans")}</LinkButton>
      </div>
    </Panel>
  );
}
