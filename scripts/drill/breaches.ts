/**
 * F-13, F-10, P-10: thousands of tickets breach in one minute. Two workers of a real installation mark them; in a second
 * round they are killed in the middle of it, over and over. Every ticket climbs once, and nobody is told twice.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import pg from "pg";
import { startEmbedded } from "../db/embedded";
import { appUrl } from "../db/roles";
import { LEASH } from "../serve";
import { inDatabase, type Stack, stackEnv } from "./stack";
import { assert } from "./told";

const WORKERS = 2;
const LIMIT_MS = 10_000;
const PATIENCE_MS = 120_000;
const MADE_AT_ONCE = 8;
const MINUTE = 60_000;
/** First response of an S1 in the demo's professional tier, round the clock. */
const TARGET = 30 * MINUTE;

/** `count` tickets, all due within the last minute, and nobody to see it. Made by the command that opens tickets. */
export async function givenDue(stack: Stack, count: number): Promise<number[]> {
  return inDatabase(stack, async () => {
    const { now } = await import("@/lib/now");
    const { inScope } = await import("@/lib/db/client");
    const { actorOf } = await import("@/lib/auth/scope");
    const { recordStory } = await import("@/lib/tickets/commands");
    const { OpenTicket } = await import("@/lib/tickets/schema");
    const account = await inScope("system", (tx) =>
      tx.entitlement.findFirstOrThrow({ where: { tier: "pro", validUntil: null }, select: { accountId: true } }),
    );
    const member = await inScope("system", (tx) =>
      tx.member.findFirstOrThrow({ where: { ...account, role: "owner" } }),
    );
    const actor = await actorOf(member.userId);
    if (actor?.kind !== "member") throw new Error("the demo has no such member");
    const asked = { question: "kind", asked: "哪一类?", answer: "problem", label: "出了问题" };
    const input = OpenTicket.parse({
      ...{ title: "演练：同时超时", description: "全部不可用", severity: "S1", rule: "down", locale: "zh" },
      answers: [asked],
    });
    const from = now() - TARGET - MINUTE;
    const numbers: number[] = [];
    const one = async (index: number) => {
      const at = from + Math.floor((index / count) * MINUTE);
      numbers.push((await recordStory({ actor, input, at, steps: [], until: at })).number);
    };
    for (let done = 0; done < count; done += MADE_AT_ONCE)
      await Promise.all(Array.from({ length: Math.min(MADE_AT_ONCE, count - done) }, (_, index) => one(done + index)));
    return numbers;
  });
}

/** All marked within ten seconds of the workers' start. */
export async function breachTogether(stack: Stack, count: number): Promise<string> {
  const numbers = await givenDue(stack, count);
  return withWorkers(stack, async (database, start) => {
    const workers = Array.from({ length: WORKERS }, start);
    const from = performance.now();
    await until(async () => (await escalatedOf(database, numbers)).length >= count);
    const took = performance.now() - from;
    await Promise.all(workers.map((worker) => stop(worker)));
    await eachOnce(database, numbers);
    assert(took <= LIMIT_MS, `${count} tickets took ${(took / 1000).toFixed(1)} s`);
    return `${count} tickets marked in ${(took / 1000).toFixed(1)} s by ${WORKERS} workers, their start included, one escalation each`;
  });
}

/** Killed in the middle of it, and started again. */
export async function killWorkers(stack: Stack, count: number, kills: number): Promise<string> {
  const numbers = await givenDue(stack, count);
  return withWorkers(stack, async (database, start) => {
    const workers = Array.from({ length: WORKERS }, start);
    let killed = 0;
    let between = 0;
    const isDone = async () => (await escalatedOf(database, numbers)).length >= count;
    while (killed < kills) {
      const victim = killed % WORKERS;
      await new Promise((resolve) => setTimeout(resolve, 300 + 97 * (killed % 13)));
      if (!(await isDone())) between++;
      await stop(workers[victim], "SIGKILL");
      workers[victim] = start();
      killed++;
    }
    await until(isDone);
    await Promise.all(workers.map((worker) => stop(worker)));
    await eachOnce(database, numbers);
    return `${killed} kills, ${between} of them with work left, ${count} tickets, one escalation each, nobody told twice`;
  });
}

/** Workers of the stack, which has no web process now. `settings` join their environment. */
export async function withWorkers(
  stack: Stack,
  work: (database: pg.Client, start: () => ChildProcess) => Promise<string>,
  settings: Readonly<Record<string, string>> = {},
): Promise<string> {
  const server = await startEmbedded(stack.home);
  const database = new pg.Client({ connectionString: appUrl(server.url) });
  await database.connect();
  await database.query("SELECT set_config('app.scope', 'system', false)");
  const env = { ...process.env, ...stackEnv(stack), DATABASE_URL: appUrl(server.url), NODE_ENV: "production" } as const;
  const flags = ["--import", LEASH, "--conditions=react-server", "--import", "tsx", "scripts/worker.ts"];
  const start = () =>
    spawn(process.execPath, flags, {
      stdio: ["ignore", "ignore", "inherit", "ipc"],
      env: { ...env, ...settings, LOG_LEVEL: "error" },
    });
  try {
    return await work(database, start);
  } finally {
    await database.end();
    await server.stop();
  }
}

export async function stop(worker: ChildProcess | undefined, signal: NodeJS.Signals = "SIGTERM"): Promise<void> {
  if (!worker) return;
  if (worker.exitCode !== null || worker.signalCode !== null) return;
  const gone = once(worker, "exit");
  worker.kill(signal);
  await gone;
}

export async function escalatedOf(
  database: pg.Client,
  numbers: readonly number[],
): Promise<{ number: number; n: number }[]> {
  const { rows } = await database.query(
    `SELECT t.number, count(*)::int AS n FROM tickets t JOIN ticket_events e ON e.ticket_id = t.id
     WHERE t.number = ANY ($1) AND e.type = 'ticket.escalated' GROUP BY t.number`,
    [numbers],
  );
  return rows;
}

async function eachOnce(database: pg.Client, numbers: readonly number[]): Promise<void> {
  const rows = await escalatedOf(database, numbers);
  const wrong = rows.filter(({ n }) => n !== 1);
  assert(rows.length === numbers.length && wrong.length === 0, `${wrong.length} tickets climbed more than once`);
  const { rows: told } = await database.query(
    `SELECT count(*)::int AS n FROM (SELECT 1 FROM notifications n JOIN tickets t ON t.id = n.ticket_id
     WHERE t.number = ANY ($1) AND n.kind = 'escalated' GROUP BY n.ticket_id, n.user_id HAVING count(*) > 1) twice`,
    [numbers],
  );
  assert(told[0].n === 0, `${told[0].n} people were told twice`);
}

export async function until(isDone: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  while (!(await isDone())) {
    if (performance.now() > end) throw new Error(`not done within ${PATIENCE_MS / 1000} s`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
