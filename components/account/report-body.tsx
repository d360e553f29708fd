import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import type { ComplianceReport } from "@/lib/compliance/schema";
import { AttainmentPanel } from "./attainment-panel";
import { BesidePanel } from "./beside-panel";
import { CreditsPanel } from "./credits-panel";
import { DefinitionsPanel } from "./definitions-panel";
import { GapPanel } from "./gap-panel";
import { LatePanel } from "./late-panel";
import { CancelledPanel, UndecidedPanel } from "./outcomes-panel";
import { ProofPanel } from "./proof-panel";
import { SeverityPanel } from "./severity-panel";
import { SpreadPanel } from "./spread-panel";
import { TiersPanel } from "./tiers-panel";
import { TrendPanel } from "./trend-panel";
import { Verdict } from "./verdict";

interface ReportBodyProps {
  report: ComplianceReport;
  /** The zone in which instants are read. */
  zone: string;
  mayFile: boolean;
  /** Whether the account's tier includes tickets. */
  hasTickets: boolean;
  /** Names of the vendor's tiers by key. */
  tierNames: Readonly<Record<string, string>>;
}

/** The report in the order in which it is understood: verdict, rates, the late ones, the years, what stands beside. */
export function ReportBody({ report, zone, mayFile, hasTickets, tierNames }: ReportBodyProps) {
  if (isEmpty(report)) return hasTickets ? <NothingYet mayFile={mayFile} /> : <SelfHelp />;
  return (
    <>
      <Verdict report={report} />
      <AttainmentPanel rows={report.attainment} mix={report.mix} />
      <LatePanel late={report.late} zone={zone} />
      <TrendPanel trend={report.trend} />
      <SpreadPanel spread={report.spread} />
      <GapPanel gap={report.gap} />
      <BesidePanel report={report} />
      <SeverityPanel steps={report.severitySteps} zone={zone} />
      <UndecidedPanel clocks={report.undecided} />
      <CancelledPanel tickets={report.cancelled} />
      <TiersPanel tiers={report.tiers} names={tierNames} />
      <CreditsPanel report={report} zone={zone} />
      <DefinitionsPanel report={report} />
      <ProofPanel quarter={report.quarter} asOf={report.asOf} />
    </>
  );
}

/** No ticket in the quarter, and no outcome in any: an account at its beginning. */
function isEmpty({ opened, undecided, trend }: ComplianceReport): boolean {
  const isQuiet = trend.every(({ metrics }) => Object.values(metrics).every(({ n }) => n === 0));
  return opened === 0 && undecided.length === 0 && isQuiet;
}

function NothingYet({ mayFile }: { mayFile: boolean }) {
  const t = useTranslations("account.compliance.empty");
  const action = mayFile ? <LinkButton href="/tickets/new">{t("action")}</LinkButton> : undefined;
  return <EmptyState title={t("title")} body={t("body")} action={action} headingLevel={3} />;
}

function SelfHelp() {
  const t = useTranslations("account.compliance.selfHelp");
  const action = <LinkButton href="/plans">{t("action")}</LinkButton>;
  return <EmptyState title={t("title")} body={t("body")} action={action} headingLevel={3} />;
}
