import { useTranslations } from "next-intl";
import type { CreditEarned } from "@/lib/compliance/schema";

/** A rule of the credit table that was earned, in one sentence. */
export function useCreditWords(): (line: CreditEarned) => string {
  const t = useTranslations("compliance.credits");
  const metrics = useTranslations("sla.metric");
  return ({ metric, severities, below, attained, n, credit }) => {
    const name = metric === "availability" ? t("availability") : metrics(metric);
    const what = severities ? t("only", { metric: name, severities: severities.join(", ") }) : name;
    return t("line", { what, attained, n, below, credit });
  };
}
