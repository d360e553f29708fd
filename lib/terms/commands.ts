import "server-only";
/**
 * Publishes the next version of the policy or the calendar and puts accounts under it from an instant on. The past is
 * never edited: what is published stays, terms that were in force end where the new ones begin (PRODUCT §3.9).
 */
import { publishCalendar, publishPolicy, publishShippedTerms } from "@/lib/accounts/commands";
import { type AgentActor, can } from "@/lib/auth/policy";
import { inScope, type Tx } from "@/lib/db/client";
import { note } from "@/lib/members/commands";
import { ok, type Result, refuse } from "@/lib/result";
import { adoptCalendars } from "@/lib/tickets/commands";
import { type Base, draftCalendar, draftPolicy, entitlementsOff } from "./queries";

/** From when on all accounts on an earlier version are under the new one (UTC milliseconds); null: new terms alone are. */
export interface Publish extends Base {
  readonly validFrom: number | null;
}

export interface Published {
  readonly id: string;
  readonly accounts: number;
  /** open tickets that have adopted the calendar */
  readonly adopted: number;
}

/**
 * A crash between publishing and moving accounts leaves the same form to move them. Refuses `terms.moved` when somebody has published meanwhile, `terms.past`, `terms.same`, and what `parsePolicy` and
 * `checkPolicy` refuse. Open tickets keep the policy they were filed under.
 */
export async function publishNextPolicy(actor: AgentActor, input: Publish, now: number): Promise<Result<Published>> {
  const ready = await readyFor(actor, input, now);
  if (!ready.ok) return ready;
  const drafted = await inScope("system", (tx) => draftPolicy(tx, input, now));
  if (!drafted.ok) return drafted;
  const { next, calendar } = drafted.value;
  const published = await publishPolicy(actor, next, calendar, input.validFrom ?? now, now);
  if (!published.ok) return published.refusal.code === "version.taken" ? refuse("terms.moved") : published;
  const { id } = published.value;
  const accounts = await putUnder(actor, "policyId", next, input.validFrom, now);
  return ok({ id, accounts, adopted: 0 });
}

/** The same for the calendar. Open tickets of accounts under it adopt it where nothing becomes due later by that. */
export async function publishNextCalendar(actor: AgentActor, input: Publish, now: number): Promise<Result<Published>> {
  const ready = await readyFor(actor, input, now);
  if (!ready.ok) return ready;
  const drafted = await inScope("system", (tx) => draftCalendar(tx, input, now));
  if (!drafted.ok) return drafted;
  const published = await publishCalendar(actor, drafted.value.next, now);
  if (!published.ok) return published.refusal.code === "version.taken" ? refuse("terms.moved") : published;
  const { id } = published.value;
  const accounts = await putUnder(actor, "calendarId", drafted.value.next, input.validFrom, now);
  return ok({ id, accounts, adopted: await adoptCalendars(now) });
}

/** What is shipped and not yet published comes before what is typed over it. */
async function readyFor(actor: AgentActor, { validFrom }: Publish, now: number): Promise<Result<unknown>> {
  if (!can(actor, "directory.write")) return refuse("forbidden");
  if (validFrom !== null && validFrom < now) return refuse("terms.past", { from: "past" });
  return publishShippedTerms(actor, now);
}

/**
 * Every account on another version of the same policy or calendar, in one transaction: what is in force at that instant
 * ends there and goes on under the new version, what is planned for later is planned under it. Returns how many accounts.
 */
async function putUnder(
  actor: AgentActor,
  column: "policyId" | "calendarId",
  version: { readonly key: string; readonly version: number },
  from: number | null,
  now: number,
): Promise<number> {
  if (from === null) return 0;
  const [at, id] = [new Date(from), `${version.key}@${version.version}`];
  return inScope("system", async (tx) => {
    await tx.$queryRaw`SELECT id FROM accounts ORDER BY id FOR UPDATE`;
    const moved = new Set<string>();
    for (const row of await entitlementsOff(tx, column, version, from)) {
      await goOn(tx, row, { ...row, [column]: id }, at);
      if (moved.has(row.accountId)) continue;
      moved.add(row.accountId);
      const by = { userId: actor.userId, accountId: row.accountId };
      await note(tx, by, { act: "terms", subject: `${row[column]} → ${id} ${at.toISOString()}` }, now);
    }
    return moved.size;
  });
}

type Row = Awaited<ReturnType<Tx["entitlement"]["findMany"]>>[number];

async function goOn(tx: Tx, before: Row, after: Row, from: Date): Promise<void> {
  const { accountId, tier, policyId, calendarId, addOns, validUntil } = after;
  const validFrom = before.validFrom > from ? before.validFrom : from;
  await tx.entitlement.update({ where: { id: before.id }, data: { validUntil: validFrom } });
  await tx.entitlement.create({
    data: { accountId, tier, policyId, calendarId, addOns, validFrom, validUntil },
  });
}
