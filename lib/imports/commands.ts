import "server-only";
/** Brings accounts and their people in from a checked file: all of them in one transaction, or nothing. */
import { type Actor, can } from "@/lib/auth/policy";
import { inScope, type Tx } from "@/lib/db/client";
import { ok, type Result, refuse } from "@/lib/result";
import type { LineProblem, PersonLine } from "./people-file";

export interface Brought {
  readonly accounts: number;
  readonly people: number;
  readonly problems: readonly LineProblem[];
}

interface Terms {
  readonly policyId: string;
  readonly calendarId: string;
}

/**
 * An account that exists already gets the people that are new to it, if it is the same one. `isDry`: says what would be
 * done and what stands against it, and writes nothing. With problems nothing is written either.
 */
export function importPeople(
  actor: Actor,
  people: readonly PersonLine[],
  terms: Terms,
  { isDry, now }: { readonly isDry: boolean; readonly now: number },
): Promise<Result<Brought>> {
  if (!can(actor, "directory.write")) return Promise.resolve(refuse("forbidden"));
  return inScope("system", async (tx) => {
    const known = await accountsOf(tx, people);
    const problems = [...(await takenAddresses(tx, people)), ...otherAccounts(people, known)];
    problems.push(...ownerless(people, known));
    const fresh = [...new Map(people.map((person) => [person.account_key, person])).values()].filter(
      ({ account_key }) => !known.has(account_key),
    );
    if (!isDry && problems.length === 0) await write(tx, people, fresh, known, terms, now);
    const sorted = problems.toSorted((a, b) => a.line - b.line);
    return ok({ accounts: fresh.length, people: people.length, problems: sorted });
  });
}

type Known = Map<string, { readonly id: string; readonly name: string }>;

async function accountsOf(tx: Tx, people: readonly PersonLine[]): Promise<Known> {
  const keys = [...new Set(people.map(({ account_key }) => account_key))];
  const rows = await tx.account.findMany({ where: { key: { in: keys } }, select: { id: true, key: true, name: true } });
  return new Map(rows.map(({ id, key, name }) => [key, { id, name }]));
}

async function takenAddresses(tx: Tx, people: readonly PersonLine[]): Promise<LineProblem[]> {
  const users = await tx.user.findMany({
    where: { email: { in: people.map(({ email }) => email) } },
    select: { email: true },
  });
  const taken = new Set(users.map(({ email }) => email));
  return people
    .filter(({ email }) => taken.has(email))
    .map(({ line, email }) => ({ line, column: "email", code: "taken", given: email }));
}

/** A key that means another account here than in the file. */
function otherAccounts(people: readonly PersonLine[], known: Known): LineProblem[] {
  return people.flatMap(({ line, account_key, account_name }) => {
    const here = known.get(account_key);
    if (!here || here.name === account_name) return [];
    return [{ line, column: "account_key", code: "other_account", given: `${account_key}: ${here.name}` }];
  });
}

/** An account that nobody could manage. */
function ownerless(people: readonly PersonLine[], known: Known): LineProblem[] {
  const owned = new Set(people.filter(({ role }) => role === "owner").map(({ account_key }) => account_key));
  const first = new Map(people.toReversed().map((person) => [person.account_key, person]));
  return [...first.values()]
    .filter(({ account_key }) => !owned.has(account_key) && !known.has(account_key))
    .map(({ line, account_key }) => ({ line, column: "role", code: "no_owner", given: account_key }));
}

async function write(
  tx: Tx,
  people: readonly PersonLine[],
  fresh: readonly PersonLine[],
  known: Known,
  terms: Terms,
  now: number,
): Promise<void> {
  const createdAt = new Date(now);
  const ids = new Map([...known].map(([key, { id }]) => [key, id]));
  for (const { account_key: key, account_name: name, time_zone: timeZone, tier } of fresh) {
    const { id: accountId } = await tx.account.create({ data: { key, name, timeZone, createdAt } });
    await tx.entitlement.create({ data: { accountId, tier, ...terms, validFrom: createdAt, addOns: [] } });
    ids.set(key, accountId);
  }
  for (const { account_key, email, name, role, locale, time_zone: timeZone } of people) {
    const accountId = ids.get(account_key);
    if (accountId === undefined) throw new Error(`no account for ${account_key}`);
    const user = await tx.user.create({ data: { email, name, locale, timeZone, createdAt } });
    await tx.member.create({ data: { userId: user.id, accountId, name, role, createdAt } });
  }
}
