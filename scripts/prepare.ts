/** What the sources need before anything compiles or runs: the generated Prisma client. Fast when nothing changed. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";

const STAMP = "lib/db/generated/.schema-hash";

export function prepareSources(): void {
  const hash = createHash("sha256").update(fs.readFileSync("prisma/schema.prisma")).digest("hex");
  if (fs.existsSync(STAMP) && fs.readFileSync(STAMP, "utf8") === hash) return;
  const made = spawnSync(process.execPath, ["node_modules/prisma/build/index.js", "generate"], { encoding: "utf8" });
  if (made.status !== 0) throw new Error(`prisma generate failed:\n${made.stdout}${made.stderr}`);
  fs.writeFileSync(STAMP, hash);
}
