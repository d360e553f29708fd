/**
 * Everything the browser tests stand on, made for one run: a database server; the demo on the production build, with a
 * real mail server and a real identity provider beside it; and an empty installation as `npm start` leaves it.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { prepareDatabase } from "../db/migrate";
import { appUrl } from "../db/roles";
import { throwAwayServer } from "../db/throw-away";
import { becameReady } from "../serve";
import { freePort } from "./free-port";
import { startIdentityProvider } from "./identity-provider";
import { startPostOffice } from "./post-office";

/** A small demo: every scene of today, and enough record for the reports. */
const SHARE = 0.06;

export interface Stage {
  /** What the tests are told: where everything is. */
  readonly env: Record<string, string>;
  clear(): Promise<void>;
}

export async function setStage(): Promise<Stage> {
  const server = await throwAwayServer();
  const logs = fs.mkdtempSync(path.join(os.tmpdir(), "backstop-e2e-"));
  const [port, emptyPort] = [await freePort(), await freePort()];
  const base = `http://localhost:${port}`;
  const post = await startPostOffice();
  const identity = await startIdentityProvider(`${base}/api/auth/callback/oidc`);
  const demo = await startDemo(server.url, port, { ...post.env, ...identity.env }, logs);
  const empty = await startEmpty(server.url, emptyPort, logs);
  return {
    env: {
      BASE_URL: base,
      POST_OFFICE_URL: post.readUrl,
      EMPTY_BASE_URL: `http://localhost:${emptyPort}`,
      EMPTY_SETUP_URL: empty.setupUrl,
      TEST_DATABASE_URL: databaseUrl(server.url, "demo"),
    },
    async clear() {
      await Promise.all([...demo.processes, empty.process].map(ended));
      await Promise.all([post.stop(), identity.stop(), server.stop()]);
      fs.rmSync(logs, { recursive: true, force: true });
    },
  };
}

function databaseUrl(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.toString();
}

async function startDemo(serverUrl: string, port: number, around: Record<string, string>, logs: string) {
  const owner = databaseUrl(serverUrl, "demo");
  await prepareDatabase(owner);
  const app = { DATABASE_URL: appUrl(owner), BASE_URL: `http://localhost:${port}`, BACKSTOP_DEMO: "1" };
  Object.assign(process.env, { ...app, AUTH_SECRET: randomBytes(33).toString("base64url"), LOG_LEVEL: "warn" });
  const { seedDemo } = await import("@/prisma/seed");
  await seedDemo((text) => process.stdout.write(text), SHARE);
  await (await import("@/lib/db/client")).closeDatabase();
  const env = { ...around, NEXTAUTH_URL: app.BASE_URL, NODE_ENV: "production" };
  const web = launch(["node_modules/next/dist/bin/next", "start", "-p", String(port)], env, path.join(logs, "web.log"));
  const worker = launch(
    ["--conditions=react-server", "--import", "tsx", "scripts/worker.ts"],
    env,
    path.join(logs, "worker.log"),
  );
  if (!(await becameReady(port)))
    throw new Error(`The demo did not start:\n${fs.readFileSync(path.join(logs, "web.log"), "utf8")}`);
  return { processes: [web, worker] };
}

/** `npm start` on an empty database; its start-up message holds the set-up link. */
async function startEmpty(serverUrl: string, port: number, logs: string) {
  const log = path.join(logs, "empty.log");
  const base = `http://localhost:${port}`;
  const env = { DATABASE_URL: databaseUrl(serverUrl, "empty"), PORT: String(port), BASE_URL: base, NEXTAUTH_URL: base };
  const child = launch(["scripts/run.mjs", "scripts/start.ts"], { ...env, BACKSTOP_DEMO: "" }, log);
  for (let tries = 0; tries < 300; tries++) {
    const setupUrl = /http\S+\/setup\?token=\S+/.exec(fs.readFileSync(log, "utf8"))?.[0];
    if (setupUrl) return { process: child, setupUrl };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The empty installation did not start:\n${fs.readFileSync(log, "utf8")}`);
}

function launch(args: string[], env: Record<string, string>, log: string): ChildProcess {
  const file = fs.openSync(log, "a");
  const child = spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio: ["ignore", file, file] });
  fs.closeSync(file);
  return child;
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  child.kill("SIGTERM");
  return new Promise((resolve) => child.once("exit", () => resolve()));
}
