/**
 * Service credits by the policy's table: an estimate, line by line to what earned it (SLA-FINDINGS §4). Shares are whole
 * millionths of the period's fee, so that no figure is rounded twice.
 */
import type { CountedClock } from "./attainment";
import type { Compliance } from "./compliance";
import type { CreditRule, CreditTable } from "./policy";

/** A service's attained availability in the period; a share of null, nothing agreed, earns nothing. */
export interface AttainedAvailability {
  readonly service: string;
  readonly share: number | null;
}

export interface CreditLine {
  readonly rule: CreditRule;
  /** the service, of an availability rule */
  readonly service: string | null;
  /** in [0, 1], unrounded */
  readonly attained: number;
  /** decided clocks; null for a service */
  readonly n: number | null;
  /** the clocks that were late, the causes of the credit; of a service its incidents say it */
  readonly causes: readonly CountedClock[];
}

export interface CreditEstimate {
  readonly lines: readonly CreditLine[];
  /** of all lines, before the cap */
  readonly earnedPpm: number;
  readonly creditPpm: number;
  readonly isCapped: boolean;
}

/** Nothing measured earns nothing, and says nothing. */
export function creditsOf(
  table: CreditTable,
  { attainment }: Pick<Compliance, "attainment">,
  services: readonly AttainedAvailability[],
): CreditEstimate {
  const lines = largest(
    table.rules.flatMap((rule) =>
      rule.metric === "availability" ? ofServices(rule, services) : ofClocks(rule, attainment, table.minimum),
    ),
  );
  const earnedPpm = lines.reduce((sum, { rule }) => sum + rule.creditPpm, 0);
  const creditPpm = Math.min(earnedPpm, table.capPpm);
  return { lines, earnedPpm, creditPpm, isCapped: creditPpm < earnedPpm };
}

/** A share of a fee, both whole numbers of its smallest unit; what is less than one unit is not credited. */
export function creditAmount(creditPpm: number, fee: number): number {
  return Math.floor((fee * creditPpm) / MILLION);
}

const MILLION = 1_000_000;

function ofServices(rule: CreditRule, services: readonly AttainedAvailability[]): CreditLine[] {
  return services.flatMap(({ service, share }) =>
    share !== null && share * MILLION < rule.belowPpm ? [{ rule, service, attained: share, n: null, causes: [] }] : [],
  );
}

function ofClocks(rule: CreditRule, attainment: Compliance["attainment"], minimum: number): CreditLine[] {
  const { severities, metric, belowPpm } = rule;
  const rows = attainment.filter(
    (row) => row.metric === metric && row.severity !== null && (severities ?? [row.severity]).includes(row.severity),
  );
  const n = rows.reduce((sum, row) => sum + row.n, 0);
  const met = rows.reduce((sum, row) => sum + row.met, 0);
  if (n === 0 || n < minimum || met * MILLION >= belowPpm * n) return [];
  return [{ rule, service: null, attained: met / n, n, causes: rows.flatMap(({ late }) => late) }];
}

/** One line for each metric, its severities and service. */
function largest(lines: readonly CreditLine[]): CreditLine[] {
  const kept = new Map<string, CreditLine>();
  for (const line of lines) {
    const key = JSON.stringify([line.rule.metric, line.rule.severities?.toSorted() ?? null, line.service]);
    const other = kept.get(key);
    if (!other || line.rule.creditPpm > other.rule.creditPpm) kept.set(key, line);
  }
  return [...kept.values()];
}
