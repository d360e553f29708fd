import { useLocale, useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { Panel } from "@/components/ui/panel";
import { vendor } from "@/lib/accounts/vendor";
import type { TierPromises } from "@/lib/compliance/depth-schema";
import { VERDICTS } from "@/lib/sla/what-if";
import { BehindTickets } from "./ticket-numbers";

/** What other tiers would have promised on these tickets; "no benefit" is a possible answer (N9). */
export function TiersPanel({ tiers }: { tiers: readonly TierPromises[] }) {
  const t = useTranslations("record.tiers");
  const nameOf = useTierName();
  if (tiers.length === 0) return null;
  return (
    <Panel title={t("title")} className="mt-12">
      <p className="mb-4 max-w-text text-muted">{t("lead")}</p>
      <ul className="mb-4 space-y-3">
        {tiers.map((one) => (
          <li key={one.tier}>
            <TierSentence promised={one} />
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
          cells: { tier: nameOf(tier), ...promises, saved, lost },
        }))}
      />
      <p className="mt-3 max-w-text text-sm text-muted">{t("note")}</p>
    </Panel>
  );
}

function TierSentence({ promised: { tier, n, promises, noBenefit } }: { promised: TierPromises }) {
  const t = useTranslations("record.tiers");
  const name = useTierName()(tier);
  const { same, stricter, added, looser, dropped } = promises;
  if (same === n) return <p className="max-w-text">{t("equal", { tier: name, n })}</p>;
  const words = { tier: name, n, sooner: stricter, added, later: looser, dropped, same };
  return <p className="max-w-text">{noBenefit ? t("noBenefit", words) : t("differs", words)}</p>;
}

/** The vendor's name of a tier; its key for one that it no longer describes. */
function useTierName(): (tier: string) => string {
  const locale = useLocale();
  return (tier) => vendor().tiers.find(({ key }) => key === tier)?.name[locale] ?? tier;
}
