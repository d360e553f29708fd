import { useTranslations } from "next-intl";
import type { Severity } from "@/lib/sla/events";

/** “S1 紧急” · “S1 Urgent”: the code people say on the phone and the word it stands for. */
export function useSeverityName(): (severity: Severity) => string {
  const t = useTranslations("triage");
  const names = useTranslations("sla.severity");
  return (severity) => t("severity.named", { severity, name: names(severity) });
}
