/** Which processes run under another, from Linux's /proc: the drills kill them one by one. */
import fs from "node:fs";
import { isAlive } from "../db/server-process";

export interface Running {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

export function descendants(root: number): Running[] {
  const all = fs.readdirSync("/proc").flatMap(read);
  const under = (pid: number): Running[] =>
    all.filter(({ parent }) => parent === pid).flatMap((child) => [child, ...under(child.pid)]);
  return under(root);
}

function read(name: string): Running[] {
  if (!/^\d+$/.test(name)) return [];
  try {
    const status = fs.readFileSync(`/proc/${name}/status`, "utf8");
    const parent = Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]);
    return [{ pid: Number(name), parent, command: commandOf(Number(name)) }];
  } catch {
    return []; // it ended in between
  }
}

/** What a process runs; empty when there is none. */
export function commandOf(pid: number): string {
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
  } catch {
    return "";
  }
}

/** `kill -9`, and waits until the process is gone. */
export async function killNow(pid: number): Promise<void> {
  process.kill(pid, "SIGKILL");
  while (isAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** Resident memory of a process in bytes. */
export function residentBytes(pid: number): number {
  const status = fs.readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]) * 1024;
}
