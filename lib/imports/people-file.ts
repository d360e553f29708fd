/**
 * A list of accounts and their people as CSV: every line is checked and every problem told by its line, before anything
 * is written (issue: import with a dry run). Pure.
 */
import { z } from "zod";
import { TIERS } from "@/lib/accounts/schema";
import { MEMBER_ROLES } from "@/lib/auth/policy";
import { Email } from "@/lib/auth/schema";
import { LOCALES } from "@/lib/i18n/routing";
import { isZone } from "@/lib/sla/zone";
import { type LineProblem, missingColumns, readCsv } from "./csv";

export const COLUMNS = [
  ...["account_key", "account_name", "tier", "time_zone"],
  ...["email", "name", "role", "locale"],
] as const;
/** The first day of the account's terms, where it was a customer before now; no ticket from before is taken. */
const SINCE = "customer_since";
const KNOWN: readonly string[] = [...COLUMNS, SINCE];

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
  [SINCE]: z.union([z.literal(""), z.iso.date("date")], "date").optional(),
});
export type PersonLine = z.infer<typeof Line> & { readonly line: number };

/** What is read, and everything that is wrong; lines with a problem are not among the people. */
export function readPeople(csv: string): { people: PersonLine[]; problems: LineProblem[] } {
  const { lines, problems: unreadable } = readCsv(csv);
  const unknown = Object.keys(lines[0]?.record ?? {})
    .filter((column) => !KNOWN.includes(column))
    .map((column) => ({ line: 1, column, code: "unknown_column", given: "" }));
  const wrong = [...unreadable, ...missingColumns(lines, COLUMNS), ...unknown];
  if (wrong.length) return { people: [], problems: wrong };
  const people: PersonLine[] = [];
  const problems: LineProblem[] = [];
  for (const { record, line } of lines) {
    const parsed = Line.safeParse(record);
    if (parsed.success) people.push({ ...parsed.data, line });
    else
      for (const { path, message } of parsed.error.issues) {
        const column = String(path[0]);
        problems.push({ line, column, code: message, given: record[column] ?? "" });
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
    for (const column of ["account_name", "tier", "time_zone", SINCE] as const)
      if (person[column] !== first[column])
        problems.push({ line, column, code: "disagrees", given: `${person[column] ?? ""} / ${first[column] ?? ""}` });
  }
  return problems;
}
