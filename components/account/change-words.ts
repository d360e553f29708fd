import { useTranslations } from "next-intl";
import { useTargetText } from "@/components/sla/target-text";
import type { TermChange } from "@/lib/sla/policy-diff";

/** A change of terms as a sentence; what is longer now is said as plainly as what is shorter. */
export function useChangeSentence(): (change: TermChange) => string {
  const t = useTranslations("entitlement.change");
  const metrics = useTranslations("sla.metric");
  const targetText = useTargetText();
  return (change) => {
    if (change.kind === "ladder" || change.kind === "credits") return t(change.kind);
    if (change.kind === "rule") return t("rule", { rule: t(`rules.${change.rule}`) });
    const { severity } = change;
    if (change.kind === "coverage") {
      if (!change.to) return t("uncovered", { severity });
      if (!change.from) return t("covered", { severity, to: t(`hours.${change.to}`) });
      return t("coverage", { severity, from: t(`hours.${change.from}`), to: t(`hours.${change.to}`) });
    }
    const metric = metrics(change.metric);
    if (!change.from) return t("added", { severity, metric, to: change.to ? targetText(change.to) : "" });
    if (!change.to) return t("removed", { severity, metric, from: targetText(change.from) });
    return t("target", { severity, metric, from: targetText(change.from), to: targetText(change.to), way: change.way });
  };
}
