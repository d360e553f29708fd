/** Reads the lines of a CSV file with the number each has in an editor. Pure. */
import { parse } from "csv-parse/sync";

/** Lines read at once; more are several files. */
const MOST_LINES = 20_000;

/** `line`: as an editor counts, the header is 1. */
export interface LineProblem {
  readonly line: number;
  readonly column: string;
  readonly code: string;
  readonly given: string;
}

export interface CsvLine {
  readonly line: number;
  readonly record: Readonly<Record<string, string>>;
}

/** With a problem there are no lines. */
export function readCsv(csv: string): { lines: CsvLine[]; problems: LineProblem[] } {
  const wrong = (line: number, code: string, given = "") => ({
    lines: [],
    problems: [{ line, column: "", code, given }],
  });
  try {
    const options = { bom: true, columns: true, info: true, skip_empty_lines: true, trim: true } as const;
    const rows = parse(csv, options) as unknown as { record: Record<string, string>; info: { lines: number } }[];
    if (rows.length > MOST_LINES) return wrong(MOST_LINES + 1, "too_many", String(rows.length));
    if (rows.length === 0) return wrong(1, "empty");
    return { lines: rows.map(({ record, info }) => ({ record, line: info.lines })), problems: [] };
  } catch (error) {
    const { lines = 1, message } = error as Error & { lines?: number };
    return wrong(lines, "csv", message);
  }
}

/** A problem for each column that is not in the file's head. */
export const missingColumns = ([first]: readonly CsvLine[], columns: readonly string[]): LineProblem[] =>
  columns
    .filter((column) => first && !(column in first.record))
    .map((column) => ({ line: 1, column, code: "missing_column", given: "" }));
