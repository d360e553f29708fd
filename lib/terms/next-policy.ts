/** The next version of a policy from what a lead typed over the one before. Pure. */
import { ok, type Result, refuse } from "@/lib/result";
import type { Calendar } from "@/lib/sla/calendar";
import { SEVERITIES } from "@/lib/sla/events";
import { type PolicyData, parsePolicy, TARGET_METRICS } from "@/lib/sla/policy";
import { checkPolicy } from "@/lib/sla/policy-check";
import type { Typed } from "./schema";

/** Ten thousand millionths are a percent. */
const PPM = 10_000;

/** What stands in the form at first, by the names of its fields. A severity without coverage or target stands empty. */
export function typedPolicy({ tiers, rules, ladder, credits }: PolicyData): Record<string, string> {
  const typed: Record<string, string> = {};
  for (const [tier, { coverage, targets }] of Object.entries(tiers))
    for (const severity of SEVERITIES) {
      typed[`tiers.${tier}.coverage.${severity}`] = coverage[severity] ?? "";
      for (const metric of TARGET_METRICS) {
        const target = targets[metric][severity];
        typed[`tiers.${tier}.targets.${metric}.${severity}.amount`] = target ? String(target.amount) : "";
        typed[`tiers.${tier}.targets.${metric}.${severity}.unit`] = target?.unit ?? "h";
      }
    }
  for (const [rule, value] of Object.entries(rules)) typed[`rules.${rule}`] = String(value);
  for (const [index, { percent }] of ladder.entries()) typed[`ladder.${index}.percent`] = String(percent);
  if (!credits) return typed;
  for (const [index, { belowPpm, creditPpm }] of credits.rules.entries()) {
    typed[`credits.rules.${index}.belowPpm`] = String(belowPpm / PPM);
    typed[`credits.rules.${index}.creditPpm`] = String(creditPpm / PPM);
  }
  return { ...typed, "credits.capPpm": String(credits.capPpm / PPM), "credits.minimum": String(credits.minimum) };
}

/**
 * Refused as `policy.invalid` or `policy.shrinking` with a code for each wrong field by its name in the form, and as
 * `terms.same` when nothing differs. A field that was not sent keeps what it says now.
 */
export function nextPolicy(base: PolicyData, typed: Typed, version: number, business: Calendar): Result<PolicyData> {
  const all = { ...typedPolicy(base), ...typed };
  const parsed = parsePolicy({ ...typedOver(base, all), version });
  const checked = parsed.ok ? checkPolicy(parsed.value, business) : parsed;
  if (!checked.ok) return refuse(checked.refusal.code, inForm(checked.refusal.fields ?? {}, all));
  const isSame = JSON.stringify(typedPolicy(base)) === JSON.stringify(typedPolicy(checked.value));
  return isSame ? refuse("terms.same") : ok(checked.value);
}

function typedOver(base: PolicyData, all: Typed): object {
  const text = (name: string) => all[name]?.trim() ?? "";
  const count = (name: string) => (text(name) === "" ? Number.NaN : Number(text(name)));
  const share = (name: string) => Math.round(count(name) * PPM);
  const tierOf = (tier: string) => ({
    coverage: entries(SEVERITIES, (severity) => text(`tiers.${tier}.coverage.${severity}`) || undefined),
    targets: entries(TARGET_METRICS, (metric) =>
      entries(SEVERITIES, (severity) => {
        const name = `tiers.${tier}.targets.${metric}.${severity}`;
        return text(`${name}.amount`) === ""
          ? undefined
          : { amount: count(`${name}.amount`), unit: text(`${name}.unit`) };
      }),
    ),
  });
  return {
    ...base,
    tiers: entries(Object.keys(base.tiers), tierOf),
    rules: entries(Object.keys(base.rules), (rule) => ruleOf(text(`rules.${rule}`))),
    ladder: base.ladder.map((rule, index) => ({ ...rule, percent: count(`ladder.${index}.percent`) })),
    ...(base.credits && {
      credits: {
        rules: base.credits.rules.map((rule, index) => ({
          ...rule,
          belowPpm: share(`credits.rules.${index}.belowPpm`),
          creditPpm: share(`credits.rules.${index}.creditPpm`),
        })),
        capPpm: share("credits.capPpm"),
        minimum: count("credits.minimum"),
      },
    }),
  };
}

const ruleOf = (text: string) => {
  if (text === "true" || text === "false") return text === "true";
  return /^\d+$/.test(text) ? Number(text) : text;
};

function entries<K extends string>(keys: readonly K[], made: (key: K) => unknown) {
  return Object.fromEntries(keys.map((key) => [key, made(key)]).filter(([, value]) => value !== undefined));
}

/** What is wrong with a target as a whole is said beside its amount. */
function inForm(fields: Readonly<Record<string, string>>, all: Typed): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([path, code]) => [
      path in all ? path : `${path}.amount` in all ? `${path}.amount` : path,
      code,
    ]),
  );
}
