/**
 * F-11, F-12: mail servers and webhook receivers that are down, hang, refuse, talk nonsense, and lie about what they
 * took, behind two real workers. The ladder keeps its ten seconds meanwhile, a good receiver waits for no bad one, and in
 * the end everything has arrived, once by its id.
 */
import type pg from "pg";
import { type Hooks, type Mail, type Mood, startHooks, startMail } from "./bad-servers";
import { escalatedOf, givenDue, stop, until, withWorkers } from "./breaches";
import { inDatabase, type Stack } from "./stack";
import { assert } from "./told";

const WORKERS = 2;
/** A hanging mail server is left after ten seconds (lib/mail/transport.ts); it hangs for less than the ladder may take. */
const LADDER_MS = 10_000;
/** A good receiver is told within five seconds of what is due (F-12); the workers' start comes before. */
const PROMPT_MS = 15_000;
const PHASE_MS = 2_500;

/** Each costs a letter one attempt, and of those it has seven. */
const MOODS: readonly Mood[] = ["hang", "nonsense", "busy", "refuse", "lie"];

export async function failReceivers(stack: Stack, count: number): Promise<string> {
  const numbers = await givenDue(stack, count);
  const [mail, hooks] = [await startMail(), await startHooks()];
  const endpoints = await givenEndpoints(stack, hooks);
  const settings = { SMTP_URL: mail.url, OUTBOUND_ALLOW: hooks.hosts.join(",") };
  try {
    return await withWorkers(
      stack,
      async (database, start) => {
        // what drills before this one have left to be announced is no news of these tickets
        await database.query("DELETE FROM announcements");
        await database.query(
          `UPDATE notifications SET attempt_at = NULL
           WHERE ticket_id NOT IN (SELECT id FROM tickets WHERE number = ANY ($1))`,
          [numbers],
        );
        let workers = Array.from({ length: WORKERS }, start);
        const from = performance.now();
        await until(async () => (await escalatedOf(database, numbers)).length >= count);
        const ladder = performance.now() - from;
        assert(ladder <= LADDER_MS, `the ladder took ${(ladder / 1000).toFixed(1)} s beside a mail server that hangs`);
        await until(async () => (await deliveriesOf(database, endpoints.good)) >= count);
        await until(async () => hooks.taken("good").size >= (await deliveriesOf(database, endpoints.good)));
        const prompt = performance.now() - from;
        assert(prompt <= PROMPT_MS, `a good receiver waited ${(prompt / 1000).toFixed(1)} s`);
        for (const mood of MOODS) {
          mail.mood(mood);
          await new Promise((resolve) => setTimeout(resolve, PHASE_MS));
          await Promise.all(workers.map((worker) => stop(worker)));
          await later(database, numbers);
          workers = Array.from({ length: WORKERS }, start);
        }
        mail.mood("good");
        hooks.recover();
        await until(async () => (await waiting(database, numbers)) === 0);
        await Promise.all(workers.map((worker) => stop(worker)));
        return await findings(database, numbers, mail, hooks, endpoints, ladder);
      },
      settings,
    );
  } finally {
    await Promise.all([mail.stop(), hooks.stop()]);
  }
}

async function findings(
  database: pg.Client,
  numbers: readonly number[],
  mail: Mail,
  hooks: Hooks,
  endpoints: Endpoints,
  ladder: number,
): Promise<string> {
  const { rows: messages } = await database.query<{ id: string; outcome: string }>(
    `SELECT n.id, n.outcome FROM notifications n JOIN tickets t ON t.id = n.ticket_id
     WHERE t.number = ANY ($1) AND n.outcome IS DISTINCT FROM 'unwanted'`,
    [numbers],
  );
  const lost = messages.filter(({ outcome }) => outcome !== "sent");
  assert(lost.length === 0 && messages.length > 0, `messages came to ${JSON.stringify(lost.slice(0, 3))}`);
  for (const { id } of messages) {
    const [letter] = [...mail.received.keys()].filter((name) => name.startsWith(`<${id}@`));
    const times = mail.received.get(letter ?? "") ?? 0;
    assert(times > 0, `the letter of ${id} was sent and never came`);
    assert(
      times <= 1 + (mail.lies.get(letter ?? "") ?? 0),
      `the letter of ${id} came again though it was acknowledged`,
    );
  }
  const sent = messages.length;
  for (const name of ["good", "flaky"] as const) {
    const expected = await deliveriesOf(database, endpoints[name]);
    assert(hooks.taken(name).size === expected, `${name}: ${hooks.taken(name).size} of ${expected} came`);
    const again = [...hooks.taken(name).values()].filter((times) => times > 1).length;
    assert(again === 0, `${name}: ${again} came again though they were acknowledged`);
  }
  const { rows } = await database.query("SELECT disabled_because FROM endpoints WHERE id = $1", [endpoints.gone]);
  assert(rows[0]?.disabled_because === "gone", `an endpoint that is gone was ${rows[0]?.disabled_because}`);
  return `ladder ${(ladder / 1000).toFixed(1)} s meanwhile; ${sent} letters through ${MOODS.length} kinds of failure, each once by its id (${mail.lies.size} disowned and sent again); webhooks all there, the one that is gone stopped`;
}

/** Messages that failed are due again, as if their pause had passed. No worker runs: none is on its way. */
async function later(database: pg.Client, numbers: readonly number[]): Promise<void> {
  await database.query(
    `UPDATE notifications SET attempt_at = now() WHERE attempt_at IS NOT NULL
     AND ticket_id IN (SELECT id FROM tickets WHERE number = ANY ($1)) AND kind <> 'rate'`,
    [numbers],
  );
  await database.query("UPDATE deliveries SET attempt_at = now() WHERE attempt_at IS NOT NULL");
  await database.query("UPDATE endpoints SET busy_until = NULL");
}

async function waiting(database: pg.Client, numbers: readonly number[]): Promise<number> {
  const { rows } = await database.query(
    `SELECT (SELECT count(*) FROM notifications n JOIN tickets t ON t.id = n.ticket_id
       WHERE t.number = ANY ($1) AND n.attempt_at IS NOT NULL)::int
     + (SELECT count(*) FROM deliveries d JOIN endpoints e ON e.id = d.endpoint_id
       WHERE d.attempt_at IS NOT NULL AND e.disabled_at IS NULL)::int AS n`,
    [numbers],
  );
  return rows[0].n;
}

async function deliveriesOf(database: pg.Client, endpoint: string): Promise<number> {
  const { rows } = await database.query("SELECT count(*)::int AS n FROM deliveries WHERE endpoint_id = $1", [endpoint]);
  return rows[0].n;
}

type Endpoints = Readonly<Record<"good" | "flaky" | "gone", string>>;

/** Of the account whose tickets are due; made by the command that its owner would use. */
function givenEndpoints(stack: Stack, hooks: Hooks): Promise<Endpoints> {
  process.env.OUTBOUND_ALLOW = hooks.hosts.join(",");
  return inDatabase(stack, async () => {
    const { inScope } = await import("@/lib/db/client");
    const { actorOf } = await import("@/lib/auth/scope");
    const { addEndpoint } = await import("@/lib/endpoints/commands");
    const { now } = await import("@/lib/now");
    const account = await inScope("system", (tx) =>
      tx.entitlement.findFirstOrThrow({ where: { tier: "pro", validUntil: null }, select: { accountId: true } }),
    );
    const owner = await inScope("system", (tx) => tx.member.findFirstOrThrow({ where: { ...account, role: "owner" } }));
    const actor = await actorOf(owner.userId);
    if (!actor) throw new Error("the demo has no such owner");
    const make = async (name: keyof Endpoints) => {
      const input = { type: "webhook", name, url: hooks.urlOf(name), locale: "zh", kinds: ["breached", "escalated"] };
      const made = await addEndpoint(actor, input, now());
      if (!made.ok) throw new Error(`endpoint refused: ${JSON.stringify(made.refusal)}`);
      return made.value.id;
    };
    return { good: await make("good"), flaky: await make("flaky"), gone: await make("gone") };
  });
}
