/**
 * The folder of an embedded server: `data` (the cluster), `password` (its owner's), `postgres.log`.
 * Made whole or not at all, also when two processes make it at once or one is killed half-way.
 */
import { spawnSync } from "node:child_process";
import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { asOrdinaryUser, executable, NOBODY, rootMode } from "./binaries";
import { isAlive } from "./server-process";

export const OWNER = "backstop_owner";

export const clusterFolder = (home: string) => path.join(home, "data");
export const hasCluster = (home: string) => fs.existsSync(path.join(clusterFolder(home), "PG_VERSION"));
export const ownerPassword = (home: string) => fs.readFileSync(path.join(home, "password"), "utf8").trim();

/** Creates the cluster unless it is there. Of two processes that try at once, the first to finish wins. */
export function initialise(home: string, binaries: string): void {
  fs.mkdirSync(home, { recursive: true, mode: 0o700 });
  ensurePassword(home);
  if (hasCluster(home)) return;
  removeUnfinished(home);
  const unfinished = path.join(home, `${UNFINISHED}${process.pid}`);
  initdb(home, binaries, unfinished);
  try {
    fs.renameSync(unfinished, clusterFolder(home)); // a killed initdb leaves no half-made cluster behind
  } catch (error) {
    if (!hasCluster(home)) throw error;
    fs.rmSync(unfinished, { recursive: true, force: true });
  }
}

const UNFINISHED = "data.new.";

/** Written aside and linked into place: nobody reads half a password, and the first one stays. */
function ensurePassword(home: string) {
  const file = path.join(home, "password");
  if (fs.existsSync(file)) return;
  const aside = `${file}.${process.pid}`;
  fs.writeFileSync(aside, crypto.randomBytes(24).toString("base64url"), { mode: 0o600 });
  try {
    fs.linkSync(aside, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  fs.rmSync(aside);
}

function removeUnfinished(home: string) {
  for (const name of fs.readdirSync(home)) {
    if (!name.startsWith(UNFINISHED)) continue;
    const pid = Number(name.slice(UNFINISHED.length));
    if (pid === process.pid || !isAlive(pid)) fs.rmSync(path.join(home, name), { recursive: true, force: true });
  }
}

function initdb(home: string, binaries: string, folder: string) {
  const password = path.join(home, "password");
  if (rootMode() === "setuid") for (const file of [home, password]) fs.chownSync(file, NOBODY, NOBODY);
  const [command, args, options] = asOrdinaryUser(executable(binaries, "initdb"), [
    ...["-D", folder, "-U", OWNER, "--pwfile", password],
    ...["-A", "scram-sha-256", "-E", "UTF8", ...localeFlags(binaries), "--no-instructions", "--data-checksums"],
  ]);
  const made = spawnSync(command, args, { ...options, encoding: "utf8" });
  if (made.status !== 0) throw new Error(`initdb failed: ${made.error?.message ?? made.stderr + made.stdout}`);
}

/** The same order of text on every machine: PostgreSQL's own C.UTF-8 from 17 on, the system's before. */
function localeFlags(binaries: string): string[] {
  const version = spawnSync(executable(binaries, "initdb"), ["--version"], { encoding: "utf8" }).stdout ?? "";
  const major = Number(/(\d+)/.exec(version)?.[1] ?? 0);
  return major >= 17 ? ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"] : ["--locale=C.UTF-8"];
}
