/** P-12: from `npm start` to ready, and what the idle processes hold, against a bare HTTP server of the same Node. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { residentBytes } from "../scripts/drill/processes";
import { request } from "../scripts/drill/requests";
import { chosenPort, givenStack, removeStack, type Stack, startPortal, stopPortal } from "../scripts/drill/stack";
import { median } from "./rounds";

const ROUNDS = 5;
const IDLE_MS = 4_000;
const BARE = `require("node:http").createServer((_, answer) => answer.end("ok")).listen(0, () => console.log("ready"))`;

interface Turn {
  readonly ms: number;
  readonly bytes: number;
}

export async function benchStart(): Promise<string[]> {
  const stack = await givenStack(await chosenPort());
  const portal: Turn[] = [];
  const worker: number[] = [];
  const bare: Turn[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    bare.push(await startBare());
    const { web, workerBytes } = await startOurs(stack);
    portal.push(web);
    worker.push(workerBytes);
  }
  await removeStack(stack);
  const ms = (turns: readonly Turn[]) => turns.map((turn) => turn.ms);
  const megabytes = (turns: readonly Turn[]) => turns.map(({ bytes }) => bytes / 1024 / 1024);
  return [
    line("npm start → ready", "ms", ms(portal), ms(bare), 5_000),
    line("web process, idle", "MB", megabytes(portal), megabytes(bare), 350),
    `${"worker process, idle".padEnd(34)} ${Math.round(median(worker) / 1024 / 1024)} MB`,
  ];
}

function line(what: string, unit: string, ours: readonly number[], bare: readonly number[], limit: number): string {
  const each = ours.map((value, round) => value / (bare[round] ?? Number.NaN));
  const spread = `${Math.min(...each).toFixed(1)}–${Math.max(...each).toFixed(1)}`;
  const verdict = median(ours) <= limit ? `within ${limit} ${unit}` : `OVER ${limit} ${unit}`;
  return `${what.padEnd(34)} ours ${Math.round(median(ours))} ${unit} (${verdict}), bare server ${Math.round(median(bare))} ${unit}: ${(median(ours) / median(bare)).toFixed(1)}× (${spread})`;
}

async function startOurs(stack: Stack): Promise<{ web: Turn; workerBytes: number }> {
  const portal = await startPortal(stack);
  const home = await request(`${stack.baseUrl}/zh`);
  if (home.status !== 200 || !home.body.includes("<main")) throw new Error(`the home page answers ${home.status}`);
  await new Promise((resolve) => setTimeout(resolve, IDLE_MS));
  const measured = {
    web: { ms: portal.readyMs, bytes: residentBytes(portal.webPid()) },
    workerBytes: residentBytes(portal.workerPid()),
  };
  await stopPortal(portal);
  return measured;
}

async function startBare(): Promise<Turn> {
  const from = performance.now();
  const child = spawn(process.execPath, ["--eval", BARE], { stdio: ["ignore", "pipe", "inherit"] });
  await once(child.stdout, "data");
  const ms = performance.now() - from;
  const bytes = residentBytes(child.pid ?? 0);
  child.kill();
  await once(child, "exit");
  return { ms, bytes };
}
