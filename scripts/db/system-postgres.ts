/** A PostgreSQL that is not the packaged one, for running the database tests on a second server. */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { installPackages, mayInstall } from "../debian";

const DEBIAN = "/usr/lib/postgresql";

/** Its `bin` folder; null when there is none and none can be installed here. */
export function findOrInstallPostgres(): string | null {
  return debianBinaries() ?? configuredBinaries() ?? installedBinaries();
}

function debianBinaries(): string | null {
  if (!fs.existsSync(DEBIAN)) return null;
  const versions = fs.readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a));
  return versions.map((version) => path.join(DEBIAN, version, "bin")).find(hasServer) ?? null;
}

/** Where `pg_config` says, as on macOS with Homebrew. */
function configuredBinaries(): string | null {
  const folder = spawnSync("pg_config", ["--bindir"], { encoding: "utf8" }).stdout?.trim();
  return folder && hasServer(folder) ? folder : null;
}

function installedBinaries(): string | null {
  return mayInstall() && installPackages(["postgresql"]) ? debianBinaries() : null;
}

const hasServer = (folder: string) =>
  fs.existsSync(path.join(folder, "initdb")) && fs.existsSync(path.join(folder, "postgres"));
