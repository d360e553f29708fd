import { useLocale, useTranslations } from "next-intl";
import { Ribbon } from "@/components/sla/ribbon";
import { useTargetText } from "@/components/sla/target-text";
import { useSeverityName } from "@/components/tickets/severity-name";
import type { Tier } from "@/lib/accounts/schema";
import { formatNear } from "@/lib/i18n/format";
import type { Example } from "@/lib/sla/examples";

/** In the order in which a reader meets them; the numbers are those of the policy's clauses (PRODUCT §3). */
export const RULES = [
  { key: "open", examples: ["hours", "always"] },
  { key: "due", examples: [] },
  { key: "days", examples: ["days", "evening"] },
  { key: "makeup", examples: ["makeup"] },
  { key: "response", examples: [] },
  { key: "confirmation", examples: ["deemed"] },
  { key: "pause", examples: ["pause"] },
  { key: "reopen", examples: ["reopen"] },
  { key: "severity", examples: ["raised"] },
  { key: "pinned", examples: [] },
  { key: "cancelled", examples: [] },
  { key: "explained", examples: [] },
] as const;

interface ClockRuleProps {
  rule: (typeof RULES)[number];
  examples: readonly Example[];
  tiers: readonly Tier[];
  /** The calendar's zone. */
  zone: string;
}

/** One rule in plain words, then at work: a ribbon the engine has worked out. */
export function ClockRule({ rule, examples, tiers, zone }: ClockRuleProps) {
  const t = useTranslations("clocks.rules");
  const shown = examples.filter(({ key }) => rule.examples.some((one) => one === key));
  return (
    <section id={rule.key} aria-labelledby={`rule-${rule.key}`} className="border-t border-line py-6">
      <h3 id={`rule-${rule.key}`} className="text-lg font-semibold">
        {t(`${rule.key}.title`)}
      </h3>
      <p className="mt-1 max-w-text">{t(`${rule.key}.body`)}</p>
      {shown.map((example) => (
        <ExampleRibbon key={example.key} example={example} tiers={tiers} zone={zone} />
      ))}
    </section>
  );
}

function ExampleRibbon({ example, tiers, zone }: { example: Example; tiers: readonly Tier[]; zone: string }) {
  const t = useTranslations("clocks");
  const metrics = useTranslations("sla.metric");
  const nameOf = useSeverityName();
  const targetText = useTargetText();
  const locale = useLocale();
  const reader = { locale, zone };
  const { key, tier, severity, target, trace } = example;
  return (
    <div className="mt-6">
      <p className="mb-4 max-w-text text-muted">
        {t("example", {
          what: t(`examples.${key}`),
          tier: tiers.find((one) => one.key === tier)?.name[locale] ?? tier,
          severity: nameOf(severity),
          metric: metrics(trace.metric),
          target: targetText(target),
          start: formatNear(trace.startedAt, reader),
          due: formatNear(trace.dueAt ?? trace.startedAt, reader),
        })}
      </p>
      <Ribbon trace={trace} locale={locale} zone={zone} state="running" />
    </div>
  );
}
