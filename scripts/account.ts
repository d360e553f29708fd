/**
 * `npm run account -- add --key acme --name "Acme" --tier pro --owner owner@acme.example [--zone Europe/Berlin] [--locale en]`
 * opens an account with its first owner, under the policy and calendar this installation ships with.
 */
import { parseArgs } from "node:util";
import { authSecret, openDatabase } from "./database";
import { prepareSources } from "./prepare";

const USAGE =
  'Usage: npm run account -- add --key acme --name "Acme" --tier basic|pro|enterprise|community --owner owner@acme.example';

prepareSources();
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    key: { type: "string" },
    name: { type: "string" },
    tier: { type: "string" },
    owner: { type: "string" },
    zone: { type: "string", default: "Asia/Shanghai" },
    locale: { type: "string", default: "zh" },
  },
});
if (positionals[0] !== "add" || !values.key || !values.name || !values.tier || !values.owner) {
  console.error(USAGE);
  process.exit(2);
}
const database = await openDatabase();
Object.assign(process.env, { DATABASE_URL: database.appUrl, AUTH_SECRET: authSecret() });
const problem = await add();
console.log(problem ?? `Account ${values.key} is open. ${values.owner} can sign in by e-mail.`);
const { closeDatabase } = await import("@/lib/db/client");
await closeDatabase();
await database.stop();
process.exit(problem ? 1 : 0);

/** What is wrong, or null when the account is open. */
async function add(): Promise<string | null> {
  const { addMember, createAccount, NewAccount, NewMember, publishShippedTerms } = await import(
    "@/lib/accounts/commands"
  );
  const { now } = await import("@/lib/now");
  const { z } = await import("zod");
  const system = { kind: "system" } as const;
  const at = now();
  const terms = await publishShippedTerms(system, at);
  if (!terms.ok) return `The shipped policy was refused: ${JSON.stringify(terms.refusal)}`;
  const { key, name, tier, zone, locale, owner } = values;
  const account = NewAccount.safeParse({ key, name, tier, timeZone: zone, ...terms.value, validFrom: at });
  if (!account.success) return z.prettifyError(account.error);
  const person = NewMember.omit({ accountId: true }).safeParse({
    email: owner,
    name: owner?.split("@")[0],
    role: "owner",
    locale,
    timeZone: zone,
  });
  if (!person.success) return z.prettifyError(person.error);
  const opened = await createAccount(system, account.data);
  if (!opened.ok) return `Not opened: ${opened.refusal.code}`;
  const added = await addMember(system, { ...person.data, accountId: opened.value.id }, at);
  return added.ok ? null : `The account is open, but its owner was refused: ${added.refusal.code}`;
}
