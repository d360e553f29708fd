/** Which server runs on a folder, as PostgreSQL's own `postmaster.pid` tells, and which process answers for it. */
import fs from "node:fs";
import path from "node:path";

export interface ServerProcess {
  readonly pid: number;
  readonly port: number;
  readonly ready: boolean;
}

/** The server on this folder, or null when there is none (never started, stopped, or killed). */
export function runningServer(home: string): ServerProcess | null {
  let lines: string[];
  try {
    lines = fs.readFileSync(pidFile(home), "utf8").split("\n");
  } catch {
    return null;
  }
  const pid = Number(lines[0]);
  if (!isAlive(pid) || !isPostgres(pid)) return null;
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === "ready" };
}

/**
 * Takes away a `postmaster.pid` whose process is no server any more: a zombie nobody buries, or, after a restart of the
 * container, somebody else under the same number. PostgreSQL would take either for a living server and refuse to start.
 */
export function removeStalePid(home: string): void {
  if (runningServer(home) || !fs.existsSync(pidFile(home))) return;
  const pid = Number.parseInt(fs.readFileSync(pidFile(home), "utf8"), 10);
  if (pid && isAlive(pid)) fs.rmSync(pidFile(home), { force: true });
}

const pidFile = (home: string) => path.join(home, "data/postmaster.pid");

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}

/** Where the system tells what a process runs. A zombie runs nothing: its command line is empty. */
function isPostgres(pid: number): boolean {
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("postgres");
  } catch {
    return true;
  }
}

const supervisorFile = (home: string) => path.join(home, "supervisor.pid");

/** This process will stop the server of `home`. */
export function superviseHere(home: string): void {
  fs.writeFileSync(supervisorFile(home), String(process.pid));
}

/** Whether the process that was to stop the server is gone, killed before it could. */
export function isOrphan(home: string): boolean {
  try {
    return !isAlive(Number(fs.readFileSync(supervisorFile(home), "utf8")));
  } catch {
    return false;
  }
}
