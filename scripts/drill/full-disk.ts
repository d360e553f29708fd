/** F-09: uploads onto a disk of 8 MB that is really full, mounted for one process alone. */
import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Member } from "./member";
import { inDatabase, type Stack } from "./stack";
import { assert } from "./told";

const CHILD = ["--conditions=react-server", "--import", "tsx", "scripts/drill/full-disk-uploads.ts"];

export function fillUploads(stack: Stack, { actor }: Member): Promise<string> {
  return inDatabase(stack, async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), "backstop-full-"));
    try {
      // A mount namespace of its own: nobody else sees the small disk, and it goes with the process.
      const args = ["--map-root-user", "--mount", process.execPath, ...CHILD, folder, actor.userId];
      const { code, said } = await run("unshare", args);
      assert(code === 0, said);
      return said.split("\n").at(-1) ?? "";
    } finally {
      fs.rmSync(folder, { recursive: true, force: true });
    }
  });
}

function run(command: string, args: readonly string[]): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"], env: process.env });
    let said = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk: Buffer) => {
        said += chunk.toString("utf8");
      });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, said: said.trim() }));
  });
}
