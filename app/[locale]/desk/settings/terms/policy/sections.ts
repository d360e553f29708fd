/** The fields of the policy form: tier by tier, then the rules of the clocks, the ladder, and the credits. */
import { getTranslations } from "next-intl/server";
import type { TermsField, TermsGroup, TermsSection } from "@/components/terms/terms-state";
import { SEVERITIES } from "@/lib/sla/events";
import { type PolicyData, TARGET_METRICS, UNITS } from "@/lib/sla/policy";

export async function policySections(
  policy: PolicyData,
  names: Readonly<Record<string, string>>,
): Promise<TermsSection[]> {
  const t = await getTranslations("settings.terms.policy");
  const tiers = await Promise.all(
    Object.keys(policy.tiers).map(async (tier) => ({
      ...{ id: tier, title: t("tier", { tier: names[tier] ?? tier }), lead: t("tierLead") },
      groups: await tierGroups(tier),
    })),
  );
  const rest = [await rulesSection(), await ladderSection(policy), ...(await creditsSection(policy))];
  return [...tiers, ...rest];
}

async function tierGroups(tier: string): Promise<TermsGroup[]> {
  const t = await getTranslations("settings.terms.policy");
  const [hours, metrics] = [await getTranslations("entitlement.change.hours"), await getTranslations("sla.metric")];
  const coverage = [
    { value: "", label: t("none") },
    { value: "business", label: hours("business") },
    { value: "always", label: hours("always") },
  ];
  const units = UNITS.map((unit) => ({ value: unit, label: t(`units.${unit}`) }));
  return SEVERITIES.map((severity) => ({
    legend: severity,
    fields: [
      { name: `tiers.${tier}.coverage.${severity}`, label: t("coverage"), kind: "choice" as const, options: coverage },
      ...TARGET_METRICS.flatMap((metric): TermsField[] => {
        const [name, label] = [`tiers.${tier}.targets.${metric}.${severity}`, metrics(metric)];
        return [
          { name: `${name}.amount`, label, kind: "number" },
          { name: `${name}.unit`, label: t("unitOf", { metric: label }), kind: "choice", options: units },
        ];
      }),
    ],
  }));
}

async function rulesSection(): Promise<TermsSection> {
  const t = await getTranslations("settings.terms.policy");
  const choice = (rule: string, values: readonly string[]): TermsField => ({
    ...{ name: `rules.${rule}`, label: t(`rules.${rule}.label` as "rules.reopen.label"), kind: "choice" },
    options: values.map((value) => ({ value, label: t(`rules.${rule}.${value}` as "rules.reopen.resume") })),
  });
  return {
    ...{ id: "rules", title: t("rulesTitle") },
    groups: [
      {
        legend: "",
        fields: [
          choice("workingDay", ["position", "same-time", "end-of-day"]),
          choice("deemedConfirmation", ["true", "false"]),
          choice("reopen", ["resume", "continuous", "restart"]),
          choice("severityChange", ["protective", "retroactive", "forward"]),
          choice("responsePauses", ["true", "false"]),
          choice("resolutionStart", ["confirmed", "created"]),
          choice("resolveIsResponse", ["true", "false"]),
          { name: "rules.reopenWindowDays", label: t("rules.reopenWindowDays"), kind: "number" },
        ],
      },
    ],
  };
}

async function ladderSection({ ladder }: PolicyData): Promise<TermsSection> {
  const [t, metrics] = [await getTranslations("settings.terms.policy"), await getTranslations("sla.metric")];
  const fields = ladder.map(({ metric, severities, action, to }, index): TermsField => {
    const words = { metric: metrics(metric), severities: severities?.join(", ") ?? "all", level: to ?? "" };
    return { name: `ladder.${index}.percent`, label: t(`ladder.${action}`, words), kind: "number" };
  });
  return { id: "ladder", title: t("ladderTitle"), lead: t("ladderLead"), groups: [{ legend: "", fields }] };
}

async function creditsSection({ credits }: PolicyData): Promise<TermsSection[]> {
  if (!credits) return [];
  const [t, metrics] = [await getTranslations("settings.terms.policy"), await getTranslations("sla.metric")];
  const rules = credits.rules.map(({ metric, severities }, index): TermsGroup => {
    const [name, of] = [`credits.rules.${index}`, metric === "availability" ? t("availability") : metrics(metric)];
    return {
      legend: [of, severities?.join(", ") ?? ""].filter(Boolean).join(" · "),
      fields: [
        { name: `${name}.belowPpm`, label: t("credits.below"), kind: "number" },
        { name: `${name}.creditPpm`, label: t("credits.credit"), kind: "number" },
      ],
    };
  });
  const whole: TermsField[] = [
    { name: "credits.capPpm", label: t("credits.cap"), kind: "number" },
    { name: "credits.minimum", label: t("credits.minimum"), kind: "number" },
  ];
  return [{ id: "credits", title: t("creditsTitle"), groups: [...rules, { legend: "", fields: whole }] }];
}
