import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/** Our own lint rules over planted files: one that must be found, and its twin where the same is allowed. */
const PLANTED: readonly [what: string, source: string, refused: string, allowed: string, says: RegExp][] = [
  ["new Date()", "export const at = new Date();", "lib/sla/at.ts", "lib/now.ts", /wall clock/],
  ["Date.now()", "export const at = () => Date.now();", "app/at.ts", "e2e/at.ts", /wall clock/],
  ["process.env", "export const url = process.env.URL;", "lib/mail/url.ts", "lib/env.ts", /lib\/env\.ts/],
  [
    "process.env, taken apart",
    "export const { URL } = process.env;",
    "components/url.ts",
    "scripts/url.ts",
    /lib\/env\.ts/,
  ],
  [
    "fetch",
    `export const asked = fetch("/api/v1/x");`,
    "components/desk/ask.ts",
    "components/desk/live.ts",
    /live\.ts/,
  ],
  ["fetchJson", `export const asked = fetchJson<number>("/x");`, "components/sla/ask.ts", "lib/asked.ts", /live\.ts/],
  [
    "raw queries",
    `export const rows = (tx) => tx.$queryRawUnsafe("SELECT 1");`,
    "lib/x/queries.ts",
    "lib/x/x.db.test.ts",
    /tagged/,
  ],
  [
    "raw commands",
    "export const done = (tx) => tx.$executeRawUnsafe<number>(`X`);",
    "prisma/x.ts",
    "lib/x/y.db.test.ts",
    /tagged/,
  ],
  ["any", "export const x: any = 1;", "lib/any.ts", "lib/any.json", /any/],
  ["non-null", "export const x = (y?: number) => y!;", "lib/sure.ts", "lib/sure.json", /non-null/i],
];

let house: string;
let found: { file: string; message: string }[];

beforeAll(() => {
  house = fs.mkdtempSync(path.join(os.tmpdir(), "rules-"));
  fs.cpSync("biome-rules", path.join(house, "biome-rules"), { recursive: true });
  fs.cpSync("biome.json", path.join(house, "biome.json"));
  for (const [, source, refused, allowed] of PLANTED) {
    for (const file of [refused, allowed]) {
      fs.mkdirSync(path.dirname(path.join(house, file)), { recursive: true });
      fs.writeFileSync(path.join(house, file), file.endsWith(".json") ? "{}\n" : `${source}\n`);
    }
  }
  found = lint();
});
afterAll(() => fs.rmSync(house, { recursive: true, force: true }));

function lint() {
  const biome = path.resolve("node_modules/@biomejs/biome/bin/biome");
  const args = [biome, "lint", "--reporter=github", "--max-diagnostics=200", "--error-on-warnings"];
  const { stdout } = spawnSync(process.execPath, args, { cwd: house, encoding: "utf8" });
  return [...stdout.matchAll(/^::error .*?file=([^,]+),.*?::(.*)$/gm)].map(([, file = "", message = ""]) => ({
    file: path.relative(fs.realpathSync(house), path.resolve(house, file)),
    message,
  }));
}

describe("our lint rules fire", () => {
  it.each(PLANTED)("on %s", (_what, _source, refused, allowed, says) => {
    const about = (file: string) => found.filter((one) => one.file === file && says.test(one.message));
    expect(about(refused)).not.toEqual([]);
    expect(about(allowed)).toEqual([]);
  });
});
