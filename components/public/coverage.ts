import type { Coverage, Target } from "@/lib/sla/policy";

/** Working hours and working days are on the business calendar whatever the coverage (PRODUCT §2). */
export function isAroundTheClock(target: Target, coverage: Coverage | undefined): boolean {
  return coverage === "always" && (target.unit === "min" || target.unit === "h");
}
