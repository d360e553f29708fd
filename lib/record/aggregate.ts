/**
 * All accounts' ledgers in, aggregates out (R27). Ledgers come in batches and leave nothing behind but counts, so that
 * millions are read in little memory; whose they are is known only until a cell is judged. Pure.
 */
import { isoOf, percentText } from "@/lib/compliance/figures";
import { boundsOf, quartersBetween } from "@/lib/compliance/quarters";
import { REPORTED } from "@/lib/compliance/schema";
import { replay } from "@/lib/sla/clock";
import { type Compliance, complianceOf, type ReportedTicket } from "@/lib/sla/compliance";
import { type Instant, type Metric, SEVERITIES, type Severity } from "@/lib/sla/events";
import { quarterName, quarterOf } from "@/lib/sla/quarter";
import { wilson } from "@/lib/sla/statistics";
import type { OwnedLedger } from "@/lib/tickets/queries";
import { LEAST_ACCOUNTS, LEAST_CLOCKS, type PublicRecord, type RecordQuarter, type RecordRow } from "./schema";

export interface RecordInput {
  readonly vendor: string;
  /** where quarters are counted: the policy's zone */
  readonly zone: string;
  readonly asOf: Instant;
  readonly batches: AsyncIterable<readonly OwnedLedger[]> | Iterable<readonly OwnedLedger[]>;
}

interface Cell {
  n: number;
  met: number;
  readonly accounts: Set<string>;
}
type Cells = Map<string, Cell>;

const keyOf = (quarter: string, metric: Metric, severity: Severity) => `${quarter} ${metric} ${severity}`;

export async function buildRecord({ vendor, zone, asOf, batches }: RecordInput): Promise<PublicRecord> {
  const cells: Cells = new Map();
  let since = asOf;
  for await (const batch of batches) {
    for (const { events } of batch) since = Math.min(since, events[0]?.at ?? since);
    gather(cells, batch, zone, asOf);
  }
  const quarters = quartersBetween(since, asOf, zone);
  return {
    format: "backstop.record/1",
    ...{ vendor, zone, asOf: isoOf(asOf) },
    ...{ leastClocks: LEAST_CLOCKS, leastAccounts: LEAST_ACCOUNTS },
    quarters: quarters.map(({ quarter, isOver }) => quarterRecord(cells, quarter, isOver, zone)),
  };
}

function gather(cells: Cells, batch: readonly OwnedLedger[], zone: string, asOf: Instant): void {
  const owners = new Map(batch.map(({ number, accountId }) => [String(number), accountId]));
  const tickets = batch.map(
    ({ number, events, context }): ReportedTicket => ({
      id: String(number),
      events,
      replay: replay(events, context, asOf),
    }),
  );
  const due = tickets.flatMap(({ replay: { clocks } }) =>
    clocks.flatMap(({ dueAt }) => (dueAt === null ? [] : [dueAt])),
  );
  for (const quarter of new Set(due.map((at) => quarterName(quarterOf(at, zone))))) {
    add(cells, quarter, complianceOf(tickets, boundsOf(quarter, zone)), owners);
  }
}

/** Counts of batches add up; shares would not. */
function add(cells: Cells, quarter: string, { attainment }: Compliance, owners: ReadonlyMap<string, string>): void {
  for (const { metric, severity, n, met, tickets } of attainment) {
    if (severity === null || n === 0) continue;
    const key = keyOf(quarter, metric, severity);
    const cell = cells.get(key) ?? { n: 0, met: 0, accounts: new Set<string>() };
    cell.n += n;
    cell.met += met;
    for (const ticket of tickets) cell.accounts.add(owners.get(ticket) ?? "");
    cells.set(key, cell);
  }
}

function quarterRecord(cells: Cells, quarter: string, isOver: boolean, zone: string): RecordQuarter {
  const { from, to } = boundsOf(quarter, zone);
  const none = (): Cell => ({ n: 0, met: 0, accounts: new Set() });
  const rows = REPORTED.flatMap((metric) => {
    const each = SEVERITIES.map((severity) => ({
      severity,
      ...(cells.get(keyOf(quarter, metric, severity)) ?? none()),
    }));
    const all = together(each);
    const hidden = withheld(each);
    return [
      row(metric, null, all, all.n > 0 && !isEnough(all)),
      ...each.map((cell) => row(metric, cell.severity, cell, hidden.has(cell))),
    ];
  });
  return { quarter, from: isoOf(from), to: isoOf(to), isOver, rows };
}

/**
 * Cells that are too small, and as many more, the smallest first, as it takes that what the total less the shown ones
 * gives away is itself enough: two cells at least, and together no smaller than a cell that would be shown.
 */
export function withheld<T extends Cell>(cells: readonly T[]): ReadonlySet<T> {
  const filled = cells.filter(({ n }) => n > 0).toSorted((a, b) => a.n - b.n);
  const hidden = new Set(filled.filter((cell) => !isEnough(cell)));
  for (const cell of filled) {
    const isSafe = hidden.size === 0 || (hidden.size > 1 && isEnough(together([...hidden])));
    if (isSafe) break;
    hidden.add(cell);
  }
  return hidden;
}

const isEnough = ({ n, accounts }: Cell): boolean => n >= LEAST_CLOCKS && accounts.size >= LEAST_ACCOUNTS;

function together(cells: readonly Cell[]): Cell {
  return {
    n: cells.reduce((sum, { n }) => sum + n, 0),
    met: cells.reduce((sum, { met }) => sum + met, 0),
    accounts: new Set(cells.flatMap(({ accounts }) => [...accounts])),
  };
}

function row(metric: RecordRow["metric"], severity: Severity | null, { n, met }: Cell, isWithheld: boolean): RecordRow {
  const place = { metric, severity, withheld: isWithheld };
  const interval = isWithheld ? null : wilson(met, n);
  if (isWithheld) return { ...place, n: null, met: null, breached: null, percent: null, low: null, high: null };
  return {
    ...place,
    ...{ n, met, breached: n - met },
    percent: n ? percentText(met / n) : null,
    low: interval && percentText(interval.low),
    high: interval && percentText(interval.high),
  };
}
