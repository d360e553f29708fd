import { type ChildProcess, spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startEmbedded, stopEmbedded } from "./db/embedded";
import { prepareDatabase } from "./db/migrate";
import { appUrl } from "./db/roles";
import { isAlive } from "./db/server-process";

const SECRET = "Vb7Qk2Lx9Rt4Yw8Zn1Mc6Ks3Hd5Jf0Gp";
const home = fs.mkdtempSync(path.join(os.tmpdir(), "backstop-processes-"));
const started: ChildProcess[] = [];
/** Where the database is when it is there; every test finds it stopped. */
let url = "";
const port = () => Number(new URL(url).port);

beforeAll(async () => {
  const server = await startEmbedded(home);
  url = server.url;
  await server.stop();
});
afterAll(async () => {
  for (const child of started) child.kill("SIGKILL");
  await stopEmbedded(home);
  fs.rmSync(home, { recursive: true, force: true });
});

describe("F-05 a process whose database is not there", () => {
  it("prepares it as soon as it comes, without a restart", async () => {
    const child = run(
      `const { openDatabaseWhenThere } = await import("./scripts/database.ts");
       const { embedded } = await openDatabaseWhenThere();
       console.log("serving", embedded);
       setInterval(() => {}, 1000);`,
      { DATABASE_URL: url },
    );
    await expect.poll(() => child.output(), { timeout: 20_000 }).toMatch(/does not answer[\s\S]*serving null/);
    const server = await startEmbedded(home, { port: port() });
    await expect.poll(() => child.output(), { timeout: 20_000 }).toContain("migrations are applied");
    expect(await countOf(url, "_prisma_migrations")).toBeGreaterThan(0);
    await server.stop();
  });

  it("lets the worker wait for it, work when it comes, and end when asked", async () => {
    const worker = run(`await import("./scripts/worker.ts");`, {
      DATABASE_URL: appUrl(url),
      AUTH_SECRET: SECRET,
      LOG_LEVEL: "info",
    });
    await expect.poll(() => worker.output(), { timeout: 20_000 }).toContain("tickets: round failed");
    const server = await startEmbedded(home, { port: port() });
    await prepareDatabase(url);
    expect(await worker.endsOn("SIGTERM")).toBe(0);
    await server.stop();
  });
});

describe("F-21 a process whose supervisor is killed", () => {
  it("stops by itself", async () => {
    const supervisor = run(
      `const { spawn } = await import("node:child_process");
       const { LEASH } = await import("./scripts/serve.ts");
       const flags = ["--import", LEASH, "--eval", "setInterval(() => {}, 1000)"];
       const child = spawn(process.execPath, flags, { stdio: ["ignore", "ignore", "ignore", "ipc"] });
       child.on("spawn", () => setTimeout(() => console.log("pid", child.pid), 500));`,
      {},
    );
    await expect.poll(() => supervisor.output(), { timeout: 20_000 }).toMatch(/pid \d+/);
    const pid = Number(/pid (\d+)/.exec(supervisor.output())?.[1]);
    expect(isAlive(pid)).toBe(true);
    await supervisor.endsOn("SIGKILL");
    await expect.poll(() => isAlive(pid), { timeout: 10_000 }).toBe(false);
  });
});

function run(code: string, env: Record<string, string>) {
  const flags = ["--conditions=react-server", "--import", "tsx", "--input-type=module", "--eval", code];
  const child = spawn(process.execPath, flags, {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, DATABASE_URL: "", BASE_URL: "http://localhost:3000", ...env },
  });
  started.push(child);
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => {
      output += chunk;
    });
  return {
    output: () => output,
    /** the exit code, null when a signal ended it */
    endsOn(signal: NodeJS.Signals): Promise<number | null> {
      const gone = new Promise<number | null>((resolve) => child.once("exit", resolve));
      child.kill(signal);
      return gone;
    },
  };
}

async function countOf(owner: string, table: string): Promise<number> {
  const client = new pg.Client({ connectionString: owner });
  await client.connect();
  const { rows } = await client.query(`SELECT count(*)::int AS count FROM ${pg.escapeIdentifier(table)}`);
  await client.end();
  return rows[0]?.count ?? 0;
}
