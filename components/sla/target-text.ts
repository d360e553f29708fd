import { useTranslations } from "next-intl";
import type { Target } from "@/lib/sla/policy";

const UNITS = { min: "minutes", h: "hours", wh: "workingHours", wd: "workingDays" } as const;

/** A target as the policy writes it, unit and all, never converted: `3 个工作日` · `3 working days` (R18). */
export function useTargetText(): (target: Target) => string {
  const t = useTranslations("sla.unit");
  return ({ amount, unit }) => t(UNITS[unit], { count: amount });
}
