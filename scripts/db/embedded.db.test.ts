import { type ChildProcess, spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import readline from "node:readline";
import pg from "pg";
import { afterEach, describe, expect, it } from "vitest";
import { keepEmbedded, startEmbedded, stopEmbedded } from "./embedded";
import { ensureDatabase } from "./engine.mjs";
import { runningServer } from "./server-process";

const homes: string[] = [];
const holders: ChildProcess[] = [];

afterEach(async () => {
  for (const holder of holders.splice(0)) holder.kill("SIGKILL");
  for (const home of homes.splice(0)) {
    await stopEmbedded(home);
    fs.rmSync(home, { recursive: true, force: true });
  }
});

describe("F-21 one server on one folder", () => {
  it("lets a second start join the running server, and leave it running", async () => {
    const home = emptyHome();
    const first = await startEmbedded(home);
    const { pid } = serverOf(home);
    const second = await startEmbedded(home);
    expect([first.owner, second.owner]).toEqual([true, false]);
    expect(second.url).toBe(first.url);
    await second.stop();
    expect(serverOf(home).pid).toBe(pid);
    expect(await select(first.url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
    await first.stop();
    expect(runningServer(home)).toBeNull();
  });

  it("brings two processes that race for an empty folder onto one server", async () => {
    const home = emptyHome();
    const [a, b] = await Promise.all([hold(home), hold(home)]);
    expect(a.url).toBe(b.url);
    expect([a.owner, b.owner].sort()).toEqual([false, true]);
    expect(await select(a.url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
    expect(fs.readdirSync(home).filter((name) => /^(data|password)\./.test(name))).toEqual([]);
  });

  it("adopts the orphan of a supervisor that was killed, and stops it in its place", async () => {
    const home = emptyHome();
    const supervisor = await hold(home);
    const { pid } = serverOf(home);
    await kill(supervisor.process);
    expect(serverOf(home).pid).toBe(pid);
    const next = await startEmbedded(home);
    expect(next).toMatchObject({ url: supervisor.url, owner: true });
    expect(serverOf(home).pid).toBe(pid);
    await next.stop();
    expect(runningServer(home)).toBeNull();
  });
});

describe("F-21 after an unclean stop", () => {
  it("recovers every acknowledged row when the server is killed while writing", async () => {
    const home = emptyHome();
    const first = await startEmbedded(home);
    await ensureDatabase(first.url);
    await select(first.url, "CREATE TABLE acknowledged (n int PRIMARY KEY)");
    const acknowledged = await writeUntilKilled(first.url, () => process.kill(serverOf(home).pid, "SIGKILL"));
    const again = await startEmbedded(home);
    const rows = await select(again.url, "SELECT count(*)::int AS count, max(n) AS last FROM acknowledged");
    // The row in flight when the server died may have been written without being acknowledged.
    expect([acknowledged, acknowledged + 1]).toContain(rows[0]?.count);
    expect(rows[0]?.last).toBe(rows[0]?.count);
    expect(acknowledged).toBeGreaterThan(50);
  });

  it("starts when the number of the dead server now belongs to another process", async () => {
    const home = emptyHome();
    const first = await startEmbedded(home);
    const pidFile = path.join(home, "data/postmaster.pid");
    const lines = fs.readFileSync(pidFile, "utf8").split("\n");
    await first.stop();
    fs.writeFileSync(pidFile, [process.pid, ...lines.slice(1)].join("\n"));
    const again = await startEmbedded(home);
    expect(again.owner).toBe(true);
    expect(await select(again.url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  });

  it("makes a folder whose first process was killed half-way usable", async () => {
    const home = emptyHome();
    fs.mkdirSync(path.join(home, "data.new.999999999"), { recursive: true });
    fs.writeFileSync(path.join(home, "data.new.999999999/PG_VERSION"), "18");
    expect((await startEmbedded(home)).owner).toBe(true);
    expect(fs.existsSync(path.join(home, "data.new.999999999"))).toBe(false);
  });
});

describe("F-02 a server that is kept", () => {
  it("comes back on the same port when it is killed, until it is stopped", async () => {
    const home = emptyHome();
    const kept = keepEmbedded(home, await startEmbedded(home));
    const killed = serverOf(home).pid;
    process.kill(killed, "SIGKILL");
    await expect
      .poll(() => runningServer(home)?.ready && serverOf(home).pid !== killed, { timeout: 15_000 })
      .toBe(true);
    expect(await select(kept.url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
    await kept.stop();
    expect(runningServer(home)).toBeNull();
  });

  it("comes back when the process that had started it stops it under a second one", async () => {
    const home = emptyHome();
    const starter = await startEmbedded(home);
    const kept = keepEmbedded(home, await startEmbedded(home));
    await starter.stop();
    await expect.poll(() => runningServer(home)?.ready ?? false, { timeout: 15_000 }).toBe(true);
    expect(await select(kept.url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
    await kept.stop();
    expect(runningServer(home)).toBeNull();
  });
});

describe("F-21 a folder that cannot be served", () => {
  it("says why, in PostgreSQL's words, and where the log is", async () => {
    const home = emptyHome();
    await (await startEmbedded(home)).stop();
    fs.writeFileSync(path.join(home, "data/PG_VERSION"), "11\n");
    const started = performance.now();
    await expect(startEmbedded(home)).rejects.toThrow(
      /did not start:\n.*FATAL.*incompatible with server\n.*version 11[\s\S]*postgres\.log/,
    );
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it("says so when the programs are missing", async () => {
    await expect(startEmbedded(emptyHome(), { binaries: "/nowhere" })).rejects.toThrow(/initdb failed/);
  });
});

function emptyHome(): string {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), "backstop-pg-"));
  homes.push(home);
  return home;
}

function serverOf(home: string) {
  const server = runningServer(home);
  if (!server) throw new Error("no server runs");
  return server;
}

interface Held {
  readonly process: ChildProcess;
  readonly url: string;
  readonly owner: boolean;
}

const HOLD = `
  const { startEmbedded } = await import("./scripts/db/embedded.ts");
  const { url, owner } = await startEmbedded(process.argv[1]);
  console.log(JSON.stringify({ url, owner }));
  setInterval(() => {}, 1000);
`;

/** A process of its own that starts or joins the server of `home` and then does nothing. */
async function hold(home: string): Promise<Held> {
  const flags = ["--conditions=react-server", "--import", "tsx", "--input-type=module", "--eval", HOLD, home];
  const child = spawn(process.execPath, flags, { stdio: ["ignore", "pipe", "inherit"] });
  holders.push(child);
  for await (const line of readline.createInterface({ input: child.stdout }))
    return { process: child, ...(JSON.parse(line) as { url: string; owner: boolean }) };
  throw new Error("the holding process ended");
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGKILL");
  await gone;
}

async function select(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url.replace(/\/backstop$/, "/postgres") });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Inserts 1, 2, 3 …, each its own transaction, until the server dies; returns how many were acknowledged. */
async function writeUntilKilled(url: string, killServer: () => void): Promise<number> {
  const client = new pg.Client({ connectionString: url.replace(/\/backstop$/, "/postgres") });
  client.on("error", () => {});
  await client.connect();
  setTimeout(killServer, 1000);
  for (let n = 1; ; n++) {
    const written = await client.query("INSERT INTO acknowledged VALUES ($1)", [n]).catch(() => null);
    if (!written) return n - 1;
  }
}
