import { useTranslations } from "next-intl";
import { LEVELS, SEVERITIES } from "@/lib/sla/events";
import { useSeverityName } from "./severity-name";

/** Words for the values of choices: severities and levels have their own, the others are listed in messages. */
export function useOptionName(): (option: string) => string {
  const t = useTranslations("tickets.options");
  const severityName = useSeverityName();
  const level = useTranslations("tickets.level");
  return (option) => {
    const severity = SEVERITIES.find((known) => known === option);
    if (severity) return severityName(severity);
    const known = LEVELS.find((one) => one === option);
    if (known) return level(known);
    return /^[1-5]$/.test(option) ? t("score", { score: Number(option) }) : t(optionKey(option));
  };
}

const OPTIONS = [
  "reproduced",
  "accepted",
  "not_reproducible",
  "not_a_defect",
  "duplicate",
  "merged",
  "spam",
  "withdrawn",
  "defect",
  "integration",
  "configuration",
  "environment",
  "question",
  "noCause",
] as const;
const optionKey = (option: string) =>
  OPTIONS.find((known) => known === option) ?? (option === "" ? "noCause" : "accepted");
