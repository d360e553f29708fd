import { useLocale, useTranslations } from "next-intl";
import type { Tier } from "@/lib/accounts/schema";

/** Tiers side by side: channels with their hours, what is included, what is not, what can be added. */
export function PlanCards({ tiers }: { tiers: readonly Tier[] }) {
  return (
    <div className="grid gap-x-8 gap-y-12 sm:grid-cols-2 xl:grid-cols-4">
      {tiers.map((tier) => (
        <PlanCard key={tier.key} tier={tier} />
      ))}
    </div>
  );
}

function PlanCard({ tier }: { tier: Tier }) {
  const t = useTranslations("public.plans");
  const locale = useLocale();
  const addOns = tier.addOns.map(({ name, summary }) => t("addOn", { name: name[locale], summary: summary[locale] }));
  return (
    <section aria-labelledby={`tier-${tier.key}`} className="border-t-2 border-ink pt-3">
      <h2 id={`tier-${tier.key}`} className="text-xl font-semibold">
        {tier.name[locale]}
      </h2>
      <p className="mt-1 text-muted">{tier.summary[locale]}</p>
      <Lines title={t("channelsTitle")} lines={useChannelLines(tier)} none={t("noChannels")} />
      <Lines title={t("inTitle")} lines={tier.inScope.map((line) => line[locale])} />
      <Lines title={t("outTitle")} lines={tier.outOfScope.map((line) => line[locale])} />
      <Lines title={t("addOnsTitle")} lines={addOns} />
    </section>
  );
}

function useChannelLines(tier: Tier): string[] {
  const t = useTranslations("public.plans");
  const locale = useLocale();
  return tier.channels.map(({ kind, hours, note }) => {
    const line = t("channel", { channel: t(`channels.${kind}`), hours: t(`hours.${hours}`) });
    return note ? t("channelNote", { channel: line, note: note[locale] }) : line;
  });
}

function Lines({ title, lines, none }: { title: string; lines: readonly string[]; none?: string }) {
  if (lines.length === 0 && !none) return null;
  return (
    <>
      <h3 className="mt-5 text-sm font-semibold">{title}</h3>
      {lines.length === 0 ? <p className="mt-1 text-muted">{none}</p> : null}
      <ul className="mt-1 list-disc space-y-1 ps-5">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
