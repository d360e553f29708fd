/**
 * `npm run import -- people.csv [--dry-run]` brings accounts and their people in from a CSV file with the columns
 * account_key, account_name, tier, time_zone, email, name, role, locale. Every problem is told by its line; with any,
 * nothing is written.
 */
import fs from "node:fs";
import { parseArgs } from "node:util";
import { authSecret, openDatabase } from "./database";
import { prepareSources } from "./prepare";

const USAGE = "Usage: npm run import -- people.csv [--dry-run]";
const WORDS: Readonly<Record<string, string>> = {
  required: "is empty",
  too_long: "is longer than 120 characters",
  key: "must be 2 to 40 small letters, digits or hyphens",
  tier: "is no tier: community, basic, pro or enterprise",
  zone: "is no time zone, such as Asia/Shanghai",
  email: "is no e-mail address",
  role: "is no role: viewer, member or owner",
  locale: "is no language: zh or en",
  twice: "stands in the file twice",
  disagrees: "differs from the account's first line",
  taken: "belongs to somebody already",
  other_account: "names another account here",
  no_owner: "has no owner in the file: the account needs one",
  missing_column: "is missing from the first line",
  unknown_column: "is no column that is known",
  empty: "The file has no lines",
  csv: "This is not CSV",
  too_many: "Too many lines; make several files",
};

prepareSources();
const { values, positionals } = parseArgs({ allowPositionals: true, options: { "dry-run": { type: "boolean" } } });
const [file] = positionals;
if (!file) {
  console.error(USAGE);
  process.exit(2);
}
const csv = fs.readFileSync(file, "utf8");
const database = await openDatabase();
Object.assign(process.env, { DATABASE_URL: database.appUrl, AUTH_SECRET: authSecret() });
const isGood = await bring(csv, values["dry-run"] === true);
const { closeDatabase } = await import("@/lib/db/client");
await closeDatabase();
await database.stop();
process.exit(isGood ? 0 : 1);

async function bring(text: string, isDry: boolean): Promise<boolean> {
  const { readPeople } = await import("@/lib/imports/people-file");
  const { importPeople } = await import("@/lib/imports/commands");
  const { publishShippedTerms } = await import("@/lib/accounts/commands");
  const { now } = await import("@/lib/now");
  const system = { kind: "system" } as const;
  const { people, problems } = readPeople(text);
  const terms = await publishShippedTerms(system, now());
  if (!terms.ok) throw new Error(`The shipped policy was refused: ${JSON.stringify(terms.refusal)}`);
  const done = await importPeople(system, people, terms.value, { isDry: isDry || problems.length > 0, now: now() });
  if (!done.ok) throw new Error(done.refusal.code);
  const all = [...problems, ...done.value.problems].toSorted((a, b) => a.line - b.line);
  for (const { line, column, code, given } of all)
    console.log(
      `line ${line}: ${[column, WORDS[code] ?? code].filter(Boolean).join(" ")}${given ? ` (${given})` : ""}`,
    );
  const { accounts, people: count } = done.value;
  if (all.length) console.log(`${all.length} problems: nothing was written.`);
  else console.log(`${isDry ? "Would bring in" : "Brought in"} ${count} people, ${accounts} new accounts.`);
  return all.length === 0;
}
