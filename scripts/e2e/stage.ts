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
import { startPostOffice } from "./post-office";

/** A small demo: every scene of today, and enough record for the reports. */
const SHARE = 0.06;
const LOG_LINES = 30;
const RUN = ["--conditions=react-server", "--import", "tsx"];

export interface Stage {
  /** What the tests are told: where everything is. */
  readonly env: Record<string, string>;
  clear(): Promise<void>;
}

/** What was started last is ended first; also when setting the stage fails half-way. */
type Backstage = (() => unknown)[];

export async function setStage(): Promise<Stage> {
  const backstage: Backstage = [];
  const clear = async () => {
    for (const end of backstage.splice(0).reverse()) await end();
  };
  try {
    return { env: await build(backstage), clear };
  } catch (error) {
    await clear();
    throw error;
  }
}

async function build(backstage: Backstage): Promise<Record<string, string>> {
  const server = await throwAwayServer();
  backstage.push(server.stop);
  const logs = fs.mkdtempSync(path.join(os.tmpdir(), "backstop-e2e-"));
  backstage.push(() => fs.rmSync(logs, { recursive: true, force: true }));
  const [port, emptyPort] = [await freePort(), await freePort()];
  const post = await startPostOffice();
  backstage.push(post.stop);
  const launch = launcher(logs, backstage);
  const identity = await startIdentityProvider(`http://localhost:${port}/api/auth/callback/oidc`, launch);
  const [demoUrl, emptyUrl] = [databaseUrl(server.url, "demo"), databaseUrl(server.url, "empty")];
  const files = { ATTACHMENTS_DIR: path.join(logs, "attachments") };
  await startDemo(demoUrl, port, { ...post.env, ...identity, ...files }, launch);
  const setupUrl = await startEmpty(emptyUrl, emptyPort, launch);
  return {
    BASE_URL: `http://localhost:${port}`,
    POST_OFFICE_URL: post.readUrl,
    EMPTY_BASE_URL: `http://localhost:${emptyPort}`,
    EMPTY_SETUP_URL: setupUrl,
    TEST_DATABASE_URL: demoUrl,
  };
}

function databaseUrl(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.toString();
}

async function startDemo(owner: string, port: number, around: Record<string, string>, launch: Launch) {
  await prepareDatabase(owner);
  const base = `http://localhost:${port}`;
  const app = { DATABASE_URL: appUrl(owner), BASE_URL: base, BACKSTOP_DEMO: "1", LOG_LEVEL: "warn" };
  Object.assign(process.env, { ...app, ...around, AUTH_SECRET: randomBytes(33).toString("base64url") });
  const { seedDemo } = await import("@/prisma/seed");
  await seedDemo((text) => process.stdout.write(text), SHARE);
  await (await import("@/lib/db/client")).closeDatabase();
  const env = { ...around, NEXTAUTH_URL: base, NODE_ENV: "production" };
  const web = launch("web", ["node_modules/next/dist/bin/next", "start", "-p", String(port)], env);
  launch("worker", [...RUN, "scripts/worker.ts"], env);
  if (!(await becameReady(port)))
    throw new Error(`The demo did not start:\n${web.said().split("\n").slice(0, LOG_LINES).join("\n")}`);
}

/** Returns how the portal knows it. */
async function startIdentityProvider(callback: string, launch: Launch): Promise<Record<string, string>> {
  const port = String(await freePort());
  const client = { OIDC_CLIENT_ID: "backstop", OIDC_CLIENT_SECRET: randomBytes(24).toString("base64url") };
  launch("identity", [...RUN, "scripts/e2e/identity-provider.ts"], { ...client, PORT: port, CALLBACK: callback });
  return { ...client, OIDC_ISSUER: `http://localhost:${port}`, OIDC_NAME: "Acme ID" };
}

/** `npm start` on an empty database; its start-up message holds the set-up link. */
async function startEmpty(owner: string, port: number, launch: Launch): Promise<string> {
  const base = `http://localhost:${port}`;
  const env = { DATABASE_URL: owner, PORT: String(port), BASE_URL: base, NEXTAUTH_URL: base, BACKSTOP_DEMO: "" };
  const started = launch("empty", ["scripts/run.mjs", "scripts/start.ts"], env);
  for (let tries = 0; tries < 300; tries++) {
    const setupUrl = /http\S+\/setup\?token=\S+/.exec(started.said())?.[0];
    if (setupUrl) return setupUrl;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The empty installation did not start:\n${started.said()}`);
}

type Launch = ReturnType<typeof launcher>;

/** Starts programs whose output goes to a file each. */
function launcher(logs: string, backstage: Backstage) {
  return (name: string, args: string[], env: Record<string, string>) => {
    const log = path.join(logs, `${name}.log`);
    const file = fs.openSync(log, "a");
    const child = spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio: ["ignore", file, file] });
    fs.closeSync(file);
    const said = () => fs.readFileSync(log, "utf8");
    backstage.push(() => {
      for (const line of failures(said())) console.error(`${name} said: ${line}`);
      if (child.exitCode === null && child.signalCode === null) return ended(child);
      console.error(
        `${name} ended before the tests did (${child.signalCode ?? child.exitCode}):\n${said().split("\n").slice(-LOG_LINES).join("\n")}`,
      );
    });
    return { said };
  };
}

/** What a program wrote of errors it did not expect, so that a failed test can be understood from the run's output. */
function failures(log: string): string[] {
  return log.split("\n").filter((line) => line.includes('"level":"error"'));
}

function ended(child: ChildProcess): Promise<void> {
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  child.kill("SIGTERM");
  return gone;
}
