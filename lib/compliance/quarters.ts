/** Which quarters an account can ask for, and which one an address means. Pure. */
import type { Instant } from "@/lib/sla/events";
import { parseQuarter, previousQuarter, quarterBounds, quarterName, quarterOf } from "@/lib/sla/quarter";
import type { QuarterChoice } from "./schema";

/** From the quarter that holds `asOf` back to the one that holds `since`, the latest first. Never empty. */
export function quartersBetween(since: Instant, asOf: Instant, zone: string): QuarterChoice[] {
  const first = quarterBounds(quarterOf(Math.min(since, asOf), zone), zone).from;
  const found: QuarterChoice[] = [];
  for (let quarter = quarterOf(asOf, zone); ; quarter = previousQuarter(quarter)) {
    const { from, to } = quarterBounds(quarter, zone);
    found.push({ quarter: quarterName(quarter), isOver: to <= asOf });
    if (from <= first) return found;
  }
}

/** What was asked for when it is one of these; else the latest full one, or the only one there is. */
export function chooseQuarter(
  asked: string | undefined,
  quarters: readonly QuarterChoice[],
): { quarter: string; isFallback: boolean } {
  if (quarters.some(({ quarter }) => quarter === asked)) return { quarter: asked ?? "", isFallback: false };
  const latest = quarters.find(({ isOver }) => isOver) ?? quarters[0];
  return { quarter: latest?.quarter ?? "", isFallback: asked !== undefined };
}

/** `[from, to)`; throws for text that is no quarter, which `chooseQuarter` never returns. */
export function boundsOf(quarter: string, zone: string): { from: Instant; to: Instant } {
  const parsed = parseQuarter(quarter);
  if (!parsed) throw new Error(`No quarter: ${quarter}`);
  return quarterBounds(parsed, zone);
}
