/**
 * P-06: finished drafts submitted by 32 clients at once, through the form a browser without JavaScript posts, against a
 * bare handler that writes the same rows. Both on the same database server, in alternating rounds.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import pg from "pg";
import { startEmbedded } from "../scripts/db/embedded";
import { completeDrafts, type Draft, type Member, signedIn, ticketsOf } from "../scripts/drill/member";
import { checkUrl, openForm, request, submittedNumber } from "../scripts/drill/requests";
import { chosenPort, givenStack, removeStack, type Stack, startPortal, stopPortal } from "../scripts/drill/stack";
import { median } from "./rounds";

const [CLIENTS, PER_ROUND, ROUNDS, WARM] = [32, 192, 3, 64];
const RATIO = 0.5;
const P99_MS = 300;

type Post = () => Promise<number | null>;
interface Round {
  readonly perSecond: number;
  readonly p99: number;
}

export async function benchSubmit(): Promise<string[]> {
  const stack = await givenStack(await chosenPort());
  const portal = await startPortal(stack);
  const member = await signedIn(stack);
  const drafts: Draft[] = [];
  while (drafts.length < WARM + PER_ROUND * ROUNDS) drafts.push(...(await completeDrafts(stack, member, WARM)));
  const posts = await readyPosts(stack, member, drafts);
  await atOnce(posts.splice(0, WARM));
  const bare = await startBare(stack);
  await atOnce(repeat(bare.post, WARM));
  const [ours, theirs]: [Round[], Round[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    theirs.push(await atOnce(repeat(bare.post, PER_ROUND)));
    ours.push(await atOnce(posts.splice(0, PER_ROUND)));
  }
  bare.child.kill();
  const made = await ticketsOf(stack, drafts);
  if (made.some((numbers) => numbers.length !== 1)) throw new Error("not each draft became one ticket");
  await stopPortal(portal);
  await removeStack(stack);
  return report(ours, theirs);
}

function report(ours: readonly Round[], theirs: readonly Round[]): string[] {
  const ratios = ours.map(({ perSecond }, at) => perSecond / (theirs[at]?.perSecond ?? Number.NaN));
  const p99 = median(ours.map((round) => round.p99));
  const rate = (rounds: readonly Round[]) => Math.round(median(rounds.map(({ perSecond }) => perSecond)));
  return [
    `submissions, ${CLIENTS} clients             ours ${rate(ours)}/s, bare handler ${rate(theirs)}/s: ${median(ratios).toFixed(2)}× (${ratios.map((one) => one.toFixed(2)).join(", ")}; ${median(ratios) >= RATIO ? "within" : "BELOW"} ${RATIO}×)`,
    `99th percentile                      ours ${Math.round(p99)} ms (${p99 <= P99_MS ? "within" : "OVER"} ${P99_MS} ms), bare handler ${Math.round(median(theirs.map((round) => round.p99)))} ms`,
  ];
}

/** All of them, by so many clients, each sending its next when it has its answer. */
async function atOnce(posts: readonly Post[]): Promise<Round> {
  const left = [...posts];
  const times: number[] = [];
  const from = performance.now();
  const client = async () => {
    for (let post = left.pop(); post; post = left.pop()) {
      const sent = performance.now();
      if (!(await post())) throw new Error("a submission was not confirmed");
      times.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  const seconds = (performance.now() - from) / 1000;
  times.sort((a, b) => a - b);
  return { perSecond: posts.length / seconds, p99: times[Math.floor(times.length * 0.99)] ?? Number.NaN };
}

async function readyPosts(stack: Stack, member: Member, drafts: readonly Draft[]): Promise<Post[]> {
  const posts: Post[] = [];
  for (const draft of drafts) {
    const form = await openForm(stack, member, draft);
    if (!form) throw new Error("a draft was submitted before its time");
    posts.push(async () => submittedNumber(await request(checkUrl(stack, draft), form)));
  }
  return posts;
}

const repeat = (post: Post, count: number): Post[] => Array.from({ length: count }, () => post);

interface Bare {
  readonly child: ChildProcess;
  readonly post: Post;
}

async function startBare(stack: Stack): Promise<Bare> {
  const { url } = await startEmbedded(stack.home); // already running: the portal started it
  const env = { ...process.env, DATABASE_URL: url, TEMPLATE: JSON.stringify(await rowsOfOneTicket(url)) };
  const child = spawn(process.execPath, ["bench/bare-submit.mjs"], { env, stdio: ["ignore", "pipe", "inherit"] });
  const [port] = await once(child.stdout, "data");
  const target = `http://127.0.0.1:${String(port).trim()}/`;
  return { child, post: async () => submittedNumber(await request(target, { method: "POST" })) };
}

/** The rows of the ticket submitted last, as JSON by table, without what the database makes itself. */
async function rowsOfOneTicket(url: string): Promise<Record<string, Record<string, unknown>[]>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("SELECT set_config('app.scope', 'system', false)");
  const { rows: tickets } = await client.query(
    "SELECT row_to_json(t) AS row FROM tickets t ORDER BY number DESC LIMIT 1",
  );
  const found: Record<string, Record<string, unknown>[]> = {
    // Of another title, or what came of the drafts could not be counted by theirs.
    tickets: tickets.map(({ row }) => ({ ...row, title: "bare handler" })),
  };
  const [{ row: ticket }] = tickets;
  for (const [table, { rows }] of [
    [
      "ticket_texts",
      await client.query("SELECT row_to_json(t) AS row FROM ticket_texts t WHERE ticket_id = $1", [ticket.id]),
    ],
    [
      "ticket_events",
      await client.query("SELECT row_to_json(t) AS row FROM ticket_events t WHERE ticket_id = $1", [ticket.id]),
    ],
  ] as const)
    found[table] = rows.map(({ row: { folded: _, ...row } }) => row);
  await client.end();
  return found;
}
