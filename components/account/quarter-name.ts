import { useTranslations } from "next-intl";
import { parseQuarter } from "@/lib/sla/quarter";

/** `2026-Q3` as it is said: `2026年第3季度` · `Q3 2026`. */
export function useQuarterName(): (quarter: string) => string {
  const t = useTranslations("account.compliance.picker");
  return (quarter) => {
    const parsed = parseQuarter(quarter);
    return parsed ? t("name", { year: String(parsed.year), quarter: parsed.quarter }) : quarter;
  };
}
