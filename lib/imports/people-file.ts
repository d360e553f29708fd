/**
 * A list of accounts and their people as CSV: every line is checked and every problem told by its line, before anything
 * is written (issue: import with a dry run). Pure.
 */
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { TIERS } from "@/lib/accounts/schema";
import { MEMBER_ROLES } from "@/lib/auth/policy";
import { Email } from "@/lib/auth/schema";
import { LOCALES } from "@/lib/i18n/routing";
import { isZone } from "@/lib/sla/zone";

export const COLUMNS = [
  ...["account_key", "account_name", "tier", "time_zone"],
  ...["email", "name", "role", "locale"],
] as const;
/** Lines read at once; more are several files. */
const MOST_LINES = 20_000;

const text = z.string().trim().min(1, "required").max(120, "too_long");
const Line = z.strictObject({
  account_key: z
    .string()
    .trim()
    .regex(/^[a-z0-9-]{2,40}$/, "key"),
  account_name: text,
  tier: z.enum(TIERS, "tier"),
  time_zone: z.string().trim().refine(isZone, "zone"),
  email: z.string().trim().min(1, "required").pipe(Email),
  name: text,
  role: z.enum(MEMBER_ROLES, "role"),
  locale: z.enum(LOCALES, "locale"),
});
export type PersonLine = z.infer<typeof Line> & { readonly line: number };

/** `line`: as an editor counts, the header is 1. */
export interface LineProblem {
  readonly line: number;
  readonly column: string;
  readonly code: string;
  readonly given: string;
}

/** What is read, and everything that is wrong; lines with a problem are not among the people. */
export function readPeople(csv: string): { people: PersonLine[]; problems: LineProblem[] } {
  let rows: { record: Record<string, string>; info: { lines: number } }[];
  try {
    const options = { bom: true, columns: true, info: true, skip_empty_lines: true, trim: true } as const;
    rows = parse(csv, options) as unknown as typeof rows;
  } catch (error) {
    const { lines = 1, message } = error as Error & { lines?: number };
    return { people: [], problems: [{ line: lines, column: "", code: "csv", given: message }] };
  }
  if (rows.length > MOST_LINES)
    return {
      people: [],
      problems: [{ line: MOST_LINES + 1, column: "", code: "too_many", given: String(rows.length) }],
    };
  const missing = COLUMNS.filter((column) => rows[0] && !(column in rows[0].record));
  const unknown = Object.keys(rows[0]?.record ?? {}).filter(
    (column) => !(COLUMNS as readonly string[]).includes(column),
  );
  if (missing.length || unknown.length || rows.length === 0)
    return {
      people: [],
      problems: [
        ...missing.map((column) => ({ line: 1, column, code: "missing_column", given: "" })),
        ...unknown.map((column) => ({ line: 1, column, code: "unknown_column", given: "" })),
        ...(rows.length ? [] : [{ line: 1, column: "", code: "empty", given: "" }]),
      ],
    };
  const people: PersonLine[] = [];
  const problems: LineProblem[] = [];
  for (const { record, info } of rows) {
    const parsed = Line.safeParse(record);
    if (parsed.success) people.push({ ...parsed.data, line: info.lines });
    else
      for (const { path, message } of parsed.error.issues) {
        const column = String(path[0]);
        problems.push({ line: info.lines, column, code: message, given: record[column] ?? "" });
      }
  }
  return { people, problems: [...problems, ...disagreements(people)].toSorted((a, b) => a.line - b.line) };
}

/** What no line shows by itself: an address twice, an account that is two things, an account without an owner. */
function disagreements(people: readonly PersonLine[]): LineProblem[] {
  const problems: LineProblem[] = [];
  const [addresses, accounts] = [new Map<string, number>(), new Map<string, PersonLine>()];
  for (const person of people) {
    const { line, email, account_key } = person;
    if (addresses.has(email)) problems.push({ line, column: "email", code: "twice", given: email });
    addresses.set(email, line);
    const first = accounts.get(account_key) ?? person;
    accounts.set(account_key, first);
    for (const column of ["account_name", "tier", "time_zone"] as const)
      if (person[column] !== first[column])
        problems.push({ line, column, code: "disagrees", given: `${person[column]} / ${first[column]}` });
  }
  return problems;
}
