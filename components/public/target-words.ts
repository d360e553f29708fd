import { useTranslations } from "next-intl";
import type { Coverage, Target } from "@/lib/sla/policy";

const UNITS = { min: "minutes", h: "hours", wh: "workingHours", wd: "workingDays" } as const;

/** A target in the unit the policy states it in, never converted (R18). */
export function useTargetWords(): (target: Target) => string {
  const t = useTranslations("sla.unit");
  return ({ amount, unit }) => t(UNITS[unit], { count: amount });
}

/** Working hours and working days are on the business calendar whatever the coverage (PRODUCT §2). */
export function isAroundTheClock(target: Target, coverage: Coverage | undefined): boolean {
  return coverage === "always" && (target.unit === "min" || target.unit === "h");
}
