/** The public record as a flat table, a line for each cell, the same digits as on the page (R27, U-21). */
import { cell } from "@/lib/compliance/csv";
import type { PublicRecord } from "./schema";

const HEADER = [
  ...(["quarter", "is_over", "metric", "severity", "withheld", "n", "met", "breached"] as const),
  ...(["percent", "wilson_low", "wilson_high", "as_of"] as const),
];

/** RFC 4180 with a byte order mark. A withheld cell has no figures. */
export function recordCsv({ asOf, quarters }: PublicRecord): string {
  const lines = quarters.flatMap(({ quarter, isOver, rows }) =>
    rows.map(({ metric, severity, withheld, n, met, breached, percent, low, high }) => [
      ...[quarter, isOver, metric, severity ?? "all", withheld, n, met, breached, percent, low, high],
      asOf,
    ]),
  );
  return `\uFEFF${[HEADER, ...lines].map((line) => line.map((value) => cell(value ?? "")).join(",")).join("\r\n")}\r\n`;
}
