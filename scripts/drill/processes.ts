/** Which processes run under another, from Linux's /proc: the drills kill them one by one. */
import fs from "node:fs";

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
    const command = fs.readFileSync(`/proc/${name}/cmdline`, "utf8").replaceAll("\0", " ").trim();
    return [{ pid: Number(name), parent: Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]), command }];
  } catch {
    return []; // it ended in between
  }
}

/** Resident memory of a process in bytes. */
export function residentBytes(pid: number): number {
  const status = fs.readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]) * 1024;
}
