import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { Panel } from "@/components/ui/panel";
import type { TierPromises } from "@/lib/compliance/schema";
import { VERDICTS } from "@/lib/sla/what-if";
import { BehindTickets } from "./ticket-numbers";

interface TiersPanelProps {
  tiers: readonly TierPromises[];
  /** Tiers by key, in the reader's language; a tier that the vendor no longer describes shows its key. */
  names: Readonly<Record<string, string>>;
}

/** What other tiers would have promised on these tickets; "no benefit" is a possible answer (N9). */
export function TiersPanel({ tiers, names }: TiersPanelProps) {
  const t = useTranslations("compliance.tiers");
  if (tiers.length === 0) return null;
  return (
    <Panel title={t("title")} className="mt-12">
      <p className="mb-4 max-w-text text-muted">{t("lead")}</p>
      <ul className="mb-4 space-y-3">
        {tiers.map((one) => (
          <li key={one.tier}>
            <TierSentence promised={one} name={names[one.tier] ?? one.tier} />
            <BehindTickets numbers={one.tickets} />
          </li>
        ))}
      </ul>
      <DataTable
        caption={t("caption")}
        captionLook="hidden"
        columns={[
          { key: "tier", header: t("tier"), isRowHeader: true },
          ...VERDICTS.map((verdict) => ({ key: verdict, header: t(verdict), align: "end" as const })),
          { key: "saved", header: t("saved"), align: "end" },
          { key: "lost", header: t("lost"), align: "end" },
        ]}
        rows={tiers.map(({ tier, promises, saved, lost }) => ({
          id: tier,
          cells: { tier: names[tier] ?? tier, ...promises, saved, lost },
        }))}
      />
      <p className="mt-3 max-w-text text-sm text-muted">{t("note")}</p>
    </Panel>
  );
}

function TierSentence({ promised, name }: { promised: TierPromises; name: string }) {
  const t = useTranslations("compliance.tiers");
  const { n, promises, noBenefit } = promised;
  const { same, stricter, added, looser, dropped } = promises;
  if (same === n) return <p className="max-w-text">{t("equal", { tier: name, n })}</p>;
  const words = { tier: name, n, sooner: stricter, added, later: looser, dropped, same };
  return <p className="max-w-text">{noBenefit ? t("noBenefit", words) : t("differs", words)}</p>;
}
