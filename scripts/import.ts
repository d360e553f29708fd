/**
 * `npm run import -- people.csv [--dry-run]` brings accounts and their people in from a CSV file with the columns
 * account_key, account_name, tier, time_zone, email, name, role, locale and, if wanted, customer_since.
 * `npm run import -- --tickets export.csv --agent somebody@vendor.example [--zone Asia/Shanghai] [--dry-run]` brings
 * tickets in from Zendesk's CSV export. Every problem is told by its line; with any, nothing is written.
 */
import fs from "node:fs";
import { parseArgs } from "node:util";
import type { LineProblem } from "@/lib/imports/csv";
import { authSecret, openDatabase } from "./database";
import { prepareSources } from "./prepare";

const USAGE = `Usage: npm run import -- people.csv [--dry-run]
       npm run import -- --tickets export.csv --agent address [--zone Asia/Shanghai] [--dry-run]
--agent: who answered the tickets whose assignee is nobody here. --zone: of times without one.`;
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
  date: "is no date, such as 2026-03-01",
  number: "is no number",
  priority: "is no priority: Urgent, High, Normal, Low or -",
  status: "is no status: New, Open, Pending, On-hold, Solved or Closed",
  instant: "is no time that can be, such as 2026-03-01 09:30 or 2026-03-01T09:30:00Z",
  no_member: "belongs to no member of an account here: bring the people in first",
  no_terms: "is before the account had terms: see customer_since",
  no_tickets: "is in a tier without tickets",
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
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    "dry-run": { type: "boolean", default: false },
    tickets: { type: "boolean", default: false },
    agent: { type: "string" },
    zone: { type: "string" },
  },
});
const [file] = positionals;
if (!file || values.tickets !== (values.agent !== undefined)) {
  console.error(USAGE);
  process.exit(2);
}
const csv = fs.readFileSync(file, "utf8");
const database = await openDatabase();
Object.assign(process.env, { DATABASE_URL: database.appUrl, AUTH_SECRET: authSecret() });
const SYSTEM = { kind: "system" } as const;
const isDry = values["dry-run"];
const isGood = values.agent === undefined ? await bringPeople(csv) : await bringTickets(csv, values.agent);
const { closeDatabase } = await import("@/lib/db/client");
await closeDatabase();
await database.stop();
process.exit(isGood ? 0 : 1);

async function bringPeople(text: string): Promise<boolean> {
  const { readPeople } = await import("@/lib/imports/people-file");
  const { importPeople } = await import("@/lib/imports/commands");
  const { publishShippedTerms } = await import("@/lib/accounts/commands");
  const { now } = await import("@/lib/now");
  const { people, problems } = readPeople(text);
  const terms = await publishShippedTerms(SYSTEM, now());
  if (!terms.ok) throw new Error(`The shipped policy was refused: ${JSON.stringify(terms.refusal)}`);
  const done = await importPeople(SYSTEM, people, terms.value, { isDry: isDry || problems.length > 0, now: now() });
  if (!done.ok) throw new Error(done.refusal.code);
  const { accounts, people: count } = done.value;
  return told([...problems, ...done.value.problems], `${count} people, ${accounts} new accounts`);
}

async function bringTickets(text: string, agent: string): Promise<boolean> {
  const { readTickets } = await import("@/lib/imports/tickets-file");
  const { importTickets } = await import("@/lib/imports/commands");
  const { vendor } = await import("@/lib/accounts/vendor");
  const { isZone } = await import("@/lib/sla/zone");
  const { now } = await import("@/lib/now");
  const zone = values.zone ?? vendor().zone;
  if (!isZone(zone)) {
    console.error(`${zone} ${WORDS.zone}`);
    return false;
  }
  const { tickets, problems } = readTickets(text, zone);
  const done = await importTickets(SYSTEM, tickets, agent, { isDry: isDry || problems.length > 0, now: now() });
  if (!done.ok) {
    console.error(`${agent} is the address of no agent`);
    return false;
  }
  const { tickets: count, known } = done.value;
  return told([...problems, ...done.value.problems], `${count} tickets, ${known} were here already`);
}

/** Every problem by its line, or what was done; whether it was. */
function told(problems: readonly LineProblem[], what: string): boolean {
  for (const { line, column, code, given } of problems.toSorted((a, b) => a.line - b.line))
    console.log(
      `line ${line}: ${[column, WORDS[code] ?? code].filter(Boolean).join(" ")}${given ? ` (${given})` : ""}`,
    );
  if (problems.length) console.log(`${problems.length} problems: nothing was written.`);
  else console.log(`${isDry ? "Would bring in" : "Brought in"} ${what}.`);
  return problems.length === 0;
}
