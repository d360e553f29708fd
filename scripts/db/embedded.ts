/**
 * Supervises one PostgreSQL server on one folder. A second process joins the running server; two servers never share a
 * folder (F-21): PostgreSQL's own `postmaster.pid` decides. An orphan left by a killed supervisor is adopted.
 */
import { type ChildProcess, spawn } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import { asOrdinaryUser, executable, packagedBinaries } from "./binaries";
import { clusterFolder, hasCluster, initialise, OWNER, ownerPassword } from "./cluster";
import { isOrphan, removeStalePid, runningServer, superviseHere } from "./server-process";

const DATABASE = "backstop";
const START_LIMIT_MS = 30_000;
const WATCH_MS = 250;

export interface RunningDatabase {
  /** connection URL of the owner role, on the loopback interface */
  readonly url: string;
  /** true when this process started or adopted the server and must stop it */
  readonly owner: boolean;
  stop(): Promise<void>;
}

interface Where {
  readonly binaries?: string;
  /** the port to listen on; a free one when not given */
  readonly port?: number;
}

/** Starts the server of `home`, or joins the one already running there. Throws with a readable message. */
export async function startEmbedded(home: string, where: Where = {}): Promise<RunningDatabase> {
  const binaries = where.binaries ?? packagedBinaries();
  initialise(home, binaries);
  const deadline = performance.now() + START_LIMIT_MS;
  let reason = "";
  for (let failures = 0; performance.now() < deadline && failures < 2; await sleep(100)) {
    const server = runningServer(home);
    if (server?.ready) return joined(home, server.port);
    if (server) continue;
    removeStalePid(home);
    const started = await launch(home, binaries, where.port ?? (await freePort()), deadline);
    if (typeof started !== "string") return started;
    reason = started;
    failures = PASSING.test(reason) ? 0 : failures + 1;
  }
  throw new Error(
    `The embedded PostgreSQL in ${home} did not start${reason ? `:\n${reason}\n` : " within 30 s. "}` +
      `Its log is ${logFile(home)}. One folder has one server: if another machine or container uses this one, stop it there first.`,
  );
}

/** What another start may mend: the folder or port not free yet, processes of a killed server not gone yet. */
const PASSING = /^$|lock file|shared memory|could not bind|could not create any TCP|starting up/;

/** Ends whatever server runs on `home`, whoever started it. */
export async function stopEmbedded(home: string): Promise<void> {
  const server = runningServer(home);
  if (!server) return;
  process.kill(server.pid, "SIGINT");
  for (let i = 0; i < 200 && runningServer(home)?.pid === server.pid; i++) await sleep(50);
}

/** Starts the server again, on the same port, whenever it is gone: pools find it back by themselves (F-02). */
export function keepEmbedded(home: string, first: RunningDatabase): RunningDatabase {
  const port = Number(new URL(first.url).port);
  let server = first;
  let stopping = false;
  const watch = async () => {
    for (; !stopping; await sleep(WATCH_MS)) {
      if (runningServer(home) || !hasCluster(home)) continue;
      server = await startEmbedded(home, { port }).catch((error: Error) => {
        console.error(error.message);
        return server;
      });
    }
  };
  const watching = watch();
  const stop = async () => {
    stopping = true;
    await watching;
    await server.stop();
  };
  return { ...first, stop };
}

function joined(home: string, port: number): RunningDatabase {
  const url = ownerUrl(home, port);
  if (!isOrphan(home)) return { url, owner: false, stop: async () => {} };
  superviseHere(home);
  return { url, owner: true, stop: () => stopEmbedded(home) };
}

/** The running server, or why there is none: the folder went to another process (""), or PostgreSQL's own words. */
async function launch(
  home: string,
  binaries: string,
  port: number,
  deadline: number,
): Promise<RunningDatabase | string> {
  const written = fs.existsSync(logFile(home)) ? fs.statSync(logFile(home)).size : 0;
  const child = spawnServer(home, binaries, port);
  let exited = false;
  const gone = new Promise<void>((resolve) => {
    child.on("exit", () => resolve());
    child.on("error", () => resolve());
  });
  void gone.then(() => {
    exited = true;
  });
  for (; !exited && performance.now() < deadline; await sleep(30)) {
    const server = runningServer(home);
    if (!server?.ready || server.pid !== child.pid) continue;
    superviseHere(home);
    const stop = async () => {
      if (!exited && child.pid) process.kill(child.pid, "SIGINT");
      await gone;
    };
    return { url: ownerUrl(home, port), owner: true, stop };
  }
  return exited ? lastWords(home, written) || "It ended without a word." : "";
}

function spawnServer(home: string, binaries: string, port: number): ChildProcess {
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    timezone: "UTC",
    log_timezone: "UTC",
    max_connections: "80",
  };
  const args = ["-D", clusterFolder(home), "-p", String(port)];
  for (const [name, value] of Object.entries(settings)) args.push("-c", `${name}=${value}`);
  const [command, commandArgs, options] = asOrdinaryUser(executable(binaries, "postgres"), args);
  const log = fs.openSync(logFile(home), "a");
  // A session of its own: ^C must reach the application first, and stop the database after it.
  const child = spawn(command, commandArgs, { ...options, stdio: ["ignore", log, log], detached: true });
  fs.closeSync(log);
  return child;
}

const logFile = (home: string) => path.join(home, "postgres.log");

/** PostgreSQL's last complaint in what it logged since `from`. */
function lastWords(home: string, from: number): string {
  const lines = fs.readFileSync(logFile(home)).subarray(from).toString("utf8").trim().split("\n");
  const fatal = lines.findLastIndex((line) => /FATAL|PANIC/.test(line));
  return lines.slice(fatal >= 0 ? fatal : -3).join("\n");
}

function ownerUrl(home: string, port: number): string {
  return `postgresql://${OWNER}:${ownerPassword(home)}@127.0.0.1:${port}/${DATABASE}`;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = net.createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
