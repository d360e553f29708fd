import { useLocale, useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";
import { Panel } from "@/components/ui/panel";
import type { Tier } from "@/lib/accounts/schema";
import type { PolicyData } from "@/lib/sla/policy";
import { termsDiff } from "@/lib/sla/policy-diff";
import { useChangeSentence } from "./change-words";

interface NextTierPanelProps {
  tier: Tier;
  /** Undefined in the highest tier. */
  next: Tier | undefined;
  policy: PolicyData;
}

/** What the next tier promises differently, all of it and nothing else: no price, no claim about speed (R07, N9). */
export function NextTierPanel({ tier, next, policy }: NextTierPanelProps) {
  const t = useTranslations("entitlement.next");
  const locale = useLocale();
  const channels = useAddedChannels(tier, next);
  const sentenceOf = useChangeSentence();
  if (!next) {
    return (
      <Panel title={t("title")} className="mt-12">
        <p>{t("top")}</p>
      </Panel>
    );
  }
  const changes = termsDiff(policy.tiers[tier.key], policy.tiers[next.key]).map(sentenceOf);
  return (
    <Panel
      title={t("title")}
      aside={
        <LinkButton href="/plans" variant="quiet" size="sm">
          {t("plans")}
        </LinkButton>
      }
      className="mt-12"
    >
      <p className="max-w-text text-muted">{t("lead", { tier: next.name[locale] })}</p>
      <div className="mt-4 grid gap-x-10 gap-y-6 sm:grid-cols-2">
        <Lines title={t("targets")} lines={changes} />
        <Lines title={t("channels")} lines={channels} />
        <Lines title={t("scope")} lines={next.inScope.map((line) => line[locale])} />
        <Lines title={t("out")} lines={next.outOfScope.map((line) => line[locale])} />
      </div>
    </Panel>
  );
}

/** Channels that are new, or open longer. */
function useAddedChannels(tier: Tier, next: Tier | undefined): string[] {
  const t = useTranslations("entitlement.next");
  const names = useTranslations("public.plans");
  const added = (next?.channels ?? []).filter(
    ({ kind, hours }) => !tier.channels.some((one) => one.kind === kind && one.hours === hours),
  );
  return added.map(({ kind, hours }) =>
    t("channel", { channel: names(`channels.${kind}`), hours: names(`hours.${hours}`) }),
  );
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <div>
      <h3 className="font-semibold">{title}</h3>
      <ul className="mt-1 list-disc space-y-1 ps-5">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
