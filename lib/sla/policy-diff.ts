/** What differs between two sets of terms, as facts a sentence can be made of: two versions of a policy, or two tiers. */
import { SEVERITIES, type Severity } from "./events";
import {
  type Coverage,
  type PolicyData,
  type PolicyRules,
  TARGET_METRICS,
  type Target,
  type TargetMetric,
  type TierTargets,
} from "./policy";

/** `other`: units that cannot be compared without a calendar, or a promise that comes or goes. */
export type Way = "shorter" | "longer" | "other";

export type TermChange =
  | {
      readonly kind: "target";
      readonly metric: TargetMetric;
      readonly severity: Severity;
      readonly from: Target | null;
      readonly to: Target | null;
      readonly way: Way;
    }
  | {
      readonly kind: "coverage";
      readonly severity: Severity;
      readonly from: Coverage | null;
      readonly to: Coverage | null;
    }
  | { readonly kind: "rule"; readonly rule: keyof PolicyRules }
  | { readonly kind: "ladder" }
  | { readonly kind: "credits" };

/** For a tier under two versions: its targets and hours, then the rules, the ladder and the credits that hold for every tier. */
export function policyDiff(from: PolicyData, to: PolicyData, fromTier: string, toTier = fromTier): TermChange[] {
  const rules = (Object.keys(to.rules) as (keyof PolicyRules)[]).filter((rule) => from.rules[rule] !== to.rules[rule]);
  const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
  return [
    ...termsDiff(from.tiers[fromTier], to.tiers[toTier]),
    ...rules.map((rule) => ({ kind: "rule", rule }) as const),
    ...(isSame(from.ladder, to.ladder) ? [] : [{ kind: "ladder" } as const]),
    ...(isSame(from.credits, to.credits) ? [] : [{ kind: "credits" } as const]),
  ];
}

/** Severity by severity, the gravest first. A tier that is not there promises nothing. */
export function termsDiff(from: TierTargets | undefined, to: TierTargets | undefined): TermChange[] {
  return SEVERITIES.flatMap((severity) => [
    ...coverageChange(severity, from?.coverage[severity] ?? null, to?.coverage[severity] ?? null),
    ...TARGET_METRICS.flatMap((metric) =>
      targetChange(metric, severity, from?.targets[metric][severity] ?? null, to?.targets[metric][severity] ?? null),
    ),
  ]);
}

function coverageChange(severity: Severity, from: Coverage | null, to: Coverage | null): TermChange[] {
  return from === to ? [] : [{ kind: "coverage", severity, from, to }];
}

function targetChange(metric: TargetMetric, severity: Severity, from: Target | null, to: Target | null): TermChange[] {
  if (from?.amount === to?.amount && from?.unit === to?.unit) return [];
  return [{ kind: "target", metric, severity, from, to, way: wayOf(from, to) }];
}

/** Minutes and hours run on one calendar; working hours and working days only compare with themselves. */
function wayOf(from: Target | null, to: Target | null): Way {
  if (!from || !to) return "other";
  const [before, after] = [lengthOf(from), lengthOf(to)];
  if (before.scale !== after.scale || before.length === after.length) return "other";
  return after.length < before.length ? "shorter" : "longer";
}

const lengthOf = ({ amount, unit }: Target) =>
  unit === "h" || unit === "min"
    ? { scale: "min", length: unit === "h" ? amount * 60 : amount }
    : { scale: unit, length: amount };
