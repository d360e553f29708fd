import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";
import { Panel } from "@/components/ui/panel";

const NOTES = ["who", "quarter", "met", "late", "percent", "interval", "source"] as const;

interface RecordNotesProps {
  leastClocks: number;
  leastAccounts: number;
  zone: string;
}

/** What each figure means, what is withheld and why, and where the rules stand. */
export function RecordNotes({ leastClocks, leastAccounts, zone }: RecordNotesProps) {
  const t = useTranslations("record.notes");
  return (
    <Panel title={t("title")} id="definitions" className="mt-12">
      <ul className="max-w-text list-disc space-y-2 ps-5">
        {NOTES.map((note) => (
          <li key={note}>{t(note)}</li>
        ))}
        <li>{t("withheld", { clocks: leastClocks, accounts: leastAccounts })}</li>
        <li>{t("zone", { zone })}</li>
      </ul>
      <p className="mt-4 flex flex-wrap gap-3" data-print="hide">
        <LinkButton href="/clocks">{t("toClocks")}</LinkButton>
        <LinkButton href="/plans">{t("toPlans")}</LinkButton>
        <LinkButton href="/status">{t("toStatus")}</LinkButton>
      </p>
    </Panel>
  );
}
