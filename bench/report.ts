/**
 * P-09: the quarter of an account with four thousand tickets, as the page and the files are given it, against the SQL
 * that reads the same ledgers; and all ledgers once through, as the public record is made. On a database of its own.
 * `CROWD=2000000 npm run bench -- report` puts the account among as many tickets of others (twenty minutes, 15 GB).
 */
import { randomUUID } from "node:crypto";
import pg from "pg";
import type { Tx } from "@/lib/db/client";
import { throwAwayServer } from "../scripts/db/throw-away";
import { median } from "./rounds";

const [STORIES, COPIES, ROUNDS] = [100, 39, 5];
const TICKETS = STORIES * (COPIES + 1);
/** Tickets of all accounts together. */
const CROWD = Number(process.env.CROWD ?? TICKETS);
const RATIO = 3;
const [MINUTE, DAY] = [60_000, 86_400_000];
const QUARTER = "2025-Q4";

export async function benchReport(): Promise<string[]> {
  const server = await throwAwayServer();
  process.env.TEST_SERVER_URL = server.url;
  const given = await import("../scripts/db/given");
  const database = await given.givenDatabase();
  const account = await fill(given);
  await crowd(database.ownerUrl, account.id);
  const lines = await measure(account, given.WEDNESDAY);
  await database.end();
  await server.stop();
  return lines;
}

type Given = typeof import("../scripts/db/given");
type Account = Awaited<ReturnType<Given["givenAccount"]>>;

/** A hundred stories of ten months told by the portal's own commands, then copied as rows. */
async function fill(given: Given): Promise<Account> {
  const { recordStory } = await import("@/lib/tickets/commands");
  const { inScope } = await import("@/lib/db/client");
  const account = await given.givenAccount(await given.givenVendor(), "bench", "pro");
  const agent = await given.givenAgent("ada");
  for (let story = 0; story < STORIES; story++) {
    const at = given.WEDNESDAY - 280 * DAY + Math.round(story * 2.5) * DAY;
    const step = (minutes: number, command: Parameters<typeof recordStory>[0]["steps"][number]["command"]) => ({
      ...{ at: at + minutes * MINUTE, actor: agent, command },
    });
    await recordStory({
      ...{ actor: account.member, input: given.aTicket({}), at, until: at + 20 * DAY },
      steps: [
        step(20, { do: "reply", body: "On it.", asksCustomer: false }),
        step(40, { do: "confirm", how: "reproduced" }),
        step(50, { do: "reply", body: "Which version?", asksCustomer: true }),
        step(300 + story, { do: "resolve", summary: "Fixed." }),
      ],
    });
  }
  await inScope("system", copy);
  return account;
}

/** The account among others, on the owner's connection: the app's role may not vacuum. */
async function crowd(url: string, from: string): Promise<void> {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  await owner.query("SELECT set_config('app.scope', 'system', false)");
  for (let others = TICKETS; others < CROWD; others += TICKETS) await neighbour(owner, from);
  // as the server does by itself some minutes after so many rows
  await owner.query("VACUUM ANALYZE");
  await owner.end();
}

/** Another account with the same tickets. */
async function neighbour(owner: pg.Client, from: string): Promise<void> {
  const id = randomUUID();
  await owner.query(
    `INSERT INTO accounts (id, key, name, time_zone, created_at)
      SELECT $2::uuid, $3, $3, time_zone, created_at FROM accounts WHERE id = $1`,
    [from, id, id],
  );
  await owner.query("DROP TABLE IF EXISTS copies");
  await owner.query(
    `CREATE TEMP TABLE copies AS SELECT id AS old, gen_random_uuid() AS new,
      nextval('ticket_numbers')::int AS next FROM tickets WHERE account_id = $1`,
    [from],
  );
  await owner.query(
    `INSERT INTO tickets (id, number, account_id, opened_by_id, title, tier, policy_id, calendar_id,
      opened_at, state, severity, level, last_seq, last_hash, last_event_at, projected_at)
    SELECT new, next, $1, opened_by_id, title, tier, policy_id, calendar_id,
      opened_at, state, severity, level, last_seq, last_hash, last_event_at, projected_at
    FROM copies JOIN tickets ON id = old`,
    [id],
  );
  await owner.query(
    `INSERT INTO ticket_events (ticket_id, seq, account_id, at, type, actor, payload, prev_hash, hash)
    SELECT new, seq, $1, at, type, actor, payload, prev_hash, hash
    FROM copies JOIN ticket_events ON ticket_id = old`,
    [id],
  );
}

async function copy(tx: Tx): Promise<void> {
  await tx.$executeRaw`CREATE TEMP TABLE copies (old uuid, new uuid, next int) ON COMMIT DROP`;
  await tx.$executeRaw`INSERT INTO copies SELECT id, gen_random_uuid(), nextval('ticket_numbers')
    FROM tickets, generate_series(1, ${COPIES}::int)`;
  await tx.$executeRaw`INSERT INTO tickets (id, number, account_id, opened_by_id, title, tier, policy_id, calendar_id,
      opened_at, state, severity, level, last_seq, last_hash, last_event_at, projected_at)
    SELECT new, next, account_id, opened_by_id, title, tier, policy_id, calendar_id,
      opened_at, state, severity, level, last_seq, last_hash, last_event_at, projected_at
    FROM copies JOIN tickets ON id = old`;
  await tx.$executeRaw`INSERT INTO ticket_events (ticket_id, seq, account_id, at, type, actor, payload, prev_hash, hash)
    SELECT new, seq, account_id, at, type, actor, payload, prev_hash, hash FROM copies JOIN ticket_events ON ticket_id = old`;
}

async function measure(account: Account, asOf: number): Promise<string[]> {
  const { report } = await import("@/lib/compliance/queries");
  const { everyLedger } = await import("@/lib/tickets/queries");
  const times: { page: number[]; sql: number[]; all: number[] } = { page: [], sql: [], all: [] };
  for (let round = 0; round <= ROUNDS; round++) {
    const sql = await timed(() => ledgersInSql(account.id));
    const page = await timed(async () => (await report(account.member, QUARTER, asOf))?.report.opened);
    const all =
      CROWD > TICKETS && round > 1
        ? null
        : await timed(async () => {
            let read = 0;
            for await (const batch of everyLedger(asOf)) read += batch.length;
            return read;
          });
    if (!page.value || sql.value !== TICKETS || (all && all.value < CROWD))
      throw new Error("not every ledger was read");
    if (round === 0) continue; // warms up
    times.sql.push(sql.took);
    times.page.push(page.took);
    if (all) times.all.push(all.took);
  }
  const ratio = median(times.page.map((took, at) => took / (times.sql[at] ?? Number.NaN)));
  const ms = (took: readonly number[]) => `${Math.round(median(took))} ms (fastest ${Math.round(Math.min(...took))})`;
  return [
    `a quarter of ${TICKETS} of ${CROWD} tickets   report ${ms(times.page)}, SQL of its ledgers ${ms(times.sql)}: ${ratio.toFixed(1)}× (${ratio <= RATIO ? "within" : "OVER"} ${RATIO}×)`,
    `all ledgers once through   ${ms(times.all)}`,
  ];
}

async function timed<T>(work: () => Promise<T>): Promise<{ value: T; took: number }> {
  const from = performance.now();
  const value = await work();
  return { value, took: performance.now() - from };
}

/** The rows the report is made of, and nothing done with them. */
async function ledgersInSql(accountId: string): Promise<number> {
  const { inScope } = await import("@/lib/db/client");
  return inScope("system", async (tx) => {
    const rows = await tx.$queryRaw<unknown[]>`
      SELECT t.number, t.title, e.facts FROM tickets t JOIN (
        SELECT ticket_id, json_agg(json_build_array(seq, at, type, actor->>'kind',
          CASE WHEN type NOT IN ('message.posted', 'note.added') THEN payload END) ORDER BY seq) AS facts
        FROM ticket_events WHERE account_id = ${accountId}::uuid GROUP BY ticket_id) e ON e.ticket_id = t.id
      ORDER BY t.number`;
    return rows.length;
  });
}
