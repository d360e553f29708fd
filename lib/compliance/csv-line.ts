/** One line of the flat table: one figure and where it belongs. */
export const COLUMNS = ["section", "quarter", "metric", "severity", "ticket", "figure", "value"] as const;

export type CsvLine = Partial<Record<Exclude<(typeof COLUMNS)[number], "value">, string | number>> & {
  readonly value: string | number | boolean | null;
};

/** A line for each figure of one place. */
export function figures(
  place: Omit<CsvLine, "figure" | "value">,
  facts: Readonly<Record<string, CsvLine["value"]>>,
): CsvLine[] {
  return Object.entries(facts).map(([figure, value]) => ({ ...place, figure, value }));
}
