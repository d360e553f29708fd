/**
 * A whole portal of its own for drills and measurements: `npm start` as a stranger would run it, on temporary data,
 * with a small demo record in its embedded database.
 */
import { type ChildProcess, spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { ensureBuilt } from "../build";
import { startEmbedded, stopEmbedded } from "../db/embedded";
import { prepareDatabase } from "../db/migrate";
import { appUrl } from "../db/roles";
import { runningServer } from "../db/server-process";
import { freePort } from "../e2e/free-port";
import { prepareSources } from "../prepare";
import { becameReady, isPortFree } from "../serve";
import { descendants } from "./processes";

const SHARE = 0.05;
const SECRET = "Vb7Qk2Lx9Rt4Yw8Zn1Mc6Ks3Hd5Jf0Gp";

export interface Stack {
  readonly port: number;
  readonly baseUrl: string;
  /** folder of the embedded database */
  readonly home: string;
  readonly logFile: string;
}

/** Data made and migrated, everything stopped. */
export async function givenStack(port: number): Promise<Stack> {
  if (!(await isPortFree(port))) throw new Error(`Port ${port} is in use; choose another with PORT=…`);
  prepareSources();
  ensureBuilt();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "backstop-drill-"));
  const home = path.join(folder, "pg");
  const stack = { port, baseUrl: `http://localhost:${port}`, home, logFile: path.join(folder, "portal.log") };
  const database = await startEmbedded(home);
  await prepareDatabase(database.url);
  await inDatabase(stack, async () => {
    const { seedDemo } = await import("@/prisma/seed");
    await seedDemo(() => {}, SHARE);
  });
  await database.stop();
  return stack;
}

/** Runs `work` in this process with the portal's own database, whatever port that is on by now. */
export async function inDatabase<T>(stack: Stack, work: () => Promise<T>): Promise<T> {
  const server = await startEmbedded(stack.home);
  Object.assign(process.env, stackEnv(stack), { DATABASE_URL: appUrl(server.url), LOG_LEVEL: "silent" });
  const { forgetEnv } = await import("@/lib/env");
  const { closeDatabase } = await import("@/lib/db/client");
  forgetEnv();
  try {
    return await work();
  } finally {
    await closeDatabase();
    await server.stop();
  }
}

export interface Portal {
  readonly process: ChildProcess;
  /** from the command to /readyz 200; the build was there */
  readonly readyMs: number;
  supervisorPid(): number;
  webPid(): number;
  workerPid(): number;
  databasePid(): number;
}

/** `npm start`. With `databaseUrl` on that server, present or not, else on the embedded one; resolves when ready. */
export async function startPortal(stack: Stack): Promise<Portal> {
  const started = performance.now();
  const portal = launchPortal(stack);
  if (!(await becameReady(stack.port))) {
    await stopPortal(portal);
    throw new Error(`not ready within 30 s, see ${stack.logFile}`);
  }
  return { ...portal, readyMs: performance.now() - started };
}

export function launchPortal(stack: Stack, databaseUrl = ""): Portal {
  const log = fs.openSync(stack.logFile, "a");
  const child = spawn(process.execPath, ["scripts/run.mjs", "scripts/start.ts"], {
    stdio: ["ignore", log, log],
    env: { ...process.env, ...stackEnv(stack), DATABASE_URL: databaseUrl, LOG_LEVEL: "info" },
  });
  fs.closeSync(log);
  const find = (pattern: RegExp) => {
    const found = descendants(child.pid ?? 0).find(({ command }) => pattern.test(command));
    if (!found) throw new Error(`no process like ${pattern} runs`);
    return found.pid;
  };
  return {
    process: child,
    readyMs: 0,
    supervisorPid: () => find(/scripts\/start\.ts/),
    webPid: () => find(/^next-server|next\/dist\/bin\/next start/),
    workerPid: () => find(/scripts\/worker\.ts/),
    databasePid: () => runningServer(stack.home)?.pid ?? 0,
  };
}

/** Asks it to stop, if it still runs, and returns how long that took. */
export async function stopPortal({ process: child }: Portal): Promise<number> {
  if (child.exitCode !== null || child.signalCode !== null) return 0;
  const asked = performance.now();
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await gone;
  return performance.now() - asked;
}

export async function removeStack(stack: Stack): Promise<void> {
  await stopEmbedded(stack.home);
  fs.rmSync(path.dirname(stack.home), { recursive: true, force: true });
}

/** What the processes of this portal find in their environment, but for the database. */
export function stackEnv({ port, baseUrl, home }: Stack) {
  return {
    PORT: String(port),
    BASE_URL: baseUrl,
    BACKSTOP_DATA: path.dirname(home),
    ATTACHMENTS_DIR: path.join(path.dirname(home), "attachments"),
    AUTH_SECRET: SECRET,
    BACKSTOP_DEMO: "0",
  };
}

/** `PORT`, or one nobody uses: two test runs on one machine must not meet. */
export const chosenPort = async () => Number(process.env.PORT || (await freePort()));
