/** On Debian and its kin, as root, what the tests need may be installed; elsewhere the reader is told. */
import { spawnSync } from "node:child_process";
import fs from "node:fs";

export function mayInstall(): boolean {
  return fs.existsSync("/etc/debian_version") && process.getuid?.() === 0;
}

/** Returns whether apt-get succeeded; says what it does, because it takes a while. */
export function installPackages(names: readonly string[]): boolean {
  console.log(`Installing ${names.join(", ")} with apt-get …`);
  return aptGet("update") && aptGet("install", "-y", "--no-install-recommends", ...names);
}

function aptGet(...args: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const run = spawnSync("apt-get", ["-q", "-o", "DPkg::Lock::Timeout=500", ...args], { env, encoding: "utf8" });
  if (run.status !== 0)
    console.error(`apt-get ${args[0]} failed:\n${run.stdout ?? ""}${run.stderr ?? run.error?.message ?? ""}`);
  return run.status === 0;
}
