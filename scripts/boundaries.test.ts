import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

/** Rules that were never seen firing are decoration: each is planted with a violation in a house of its own. */
let house: string;
beforeEach(() => {
  house = fs.mkdtempSync(path.join(os.tmpdir(), "boundaries-"));
});
afterEach(() => fs.rmSync(house, { recursive: true, force: true }));

function plant(files: Record<string, string>) {
  for (const [file, source] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(house, file)), { recursive: true });
    fs.writeFileSync(path.join(house, file), source);
  }
}

function violations(): string[] {
  const script = path.resolve("scripts/boundaries.mjs");
  const { stdout, stderr } = spawnSync(process.execPath, [script, house], { encoding: "utf8" });
  expect(stderr).toBe("");
  expect(stdout).toMatch(/boundaries: \d+ modules, \d+ violations/);
  return stdout.split("\n").filter((line) => line.includes("→"));
}

const client = "export const client = 1;";

describe("the import rules fire", () => {
  it.each<[rule: string, arrow: string, files: Record<string, string>]>([
    [
      "no-cycles",
      "lib/a.ts → lib/b.ts → lib/a.ts",
      {
        "lib/a.ts": `import type { B } from "./b"; export type A = B;`,
        "lib/b.ts": `import type { A } from "./a"; export type B = A;`,
      },
    ],
    [
      "lib-is-the-bottom",
      "lib/x.ts → components/y.tsx",
      { "lib/x.ts": `export { Y } from "@/components/y";`, "components/y.tsx": "export const Y = () => <p />;" },
    ],
    [
      "components-never-import-routes",
      "components/x.tsx → app/y.ts",
      {
        "components/x.tsx": `import { y } from "@/app/y"; export const X = () => <p>{y}</p>;`,
        "app/y.ts": "export const y = 1;",
      },
    ],
    ["log-triage-is-pure", "lib/log-triage/x.ts → zod", { "lib/log-triage/x.ts": `export { z } from "zod";` }],
    ["core-is-pure", "lib/sla/x.ts → fs", { "lib/sla/x.ts": `import fs from "node:fs"; fs.rmSync("x");` }],
    [
      "core-is-pure",
      "lib/receipts/x.ts → zod",
      { "lib/receipts/x.ts": `import type { z } from "zod"; export type Z = z.ZodType;` },
    ],
    [
      "core-is-pure",
      "lib/triage/x.ts → lib/now.ts",
      { "lib/triage/x.ts": `import { now } from "@/lib/now"; now();`, "lib/now.ts": "export const now = () => 0;" },
    ],
    [
      "sla-knows-nobody",
      "lib/sla/x.ts → lib/triage/y.ts",
      {
        "lib/sla/x.ts": `import { y } from "@/lib/triage/y"; export const x = y;`,
        "lib/triage/y.ts": "export const y = 1;",
      },
    ],
    [
      "one-door-to-the-database",
      "app/page.tsx → lib/db/client.ts",
      {
        "app/page.tsx": `const { client } = await import("@/lib/db/client"); export default () => <p>{client}</p>;`,
        "lib/db/client.ts": client,
      },
    ],
    [
      "one-door-to-the-database",
      "lib/tickets/clocks.ts → lib/db/client.ts",
      {
        "lib/tickets/clocks.ts": `import { client } from "../db/client"; export const c = client;`,
        "lib/db/client.ts": client,
      },
    ],
    [
      "ledger-is-private",
      "lib/compliance/queries.ts → lib/tickets/ledger.ts",
      {
        "lib/compliance/queries.ts": `import type { L } from "@/lib/tickets/ledger"; export type M = L;`,
        "lib/tickets/ledger.ts": "export type L = 1;",
      },
    ],
    [
      "components-see-only-shareable-lib",
      "components/desk/x.tsx → lib/tickets/queries.ts",
      {
        "components/desk/x.tsx": `import type { T } from "@/lib/tickets/queries"; export type U = T;`,
        "lib/tickets/queries.ts": "export type T = 1;",
      },
    ],
    [
      "ui-speaks-no-domain",
      "components/ui/x.tsx → components/sla/y.tsx",
      {
        "components/ui/x.tsx": `import { Y } from "../sla/y"; export const X = Y;`,
        "components/sla/y.tsx": "export const Y = () => <b />;",
      },
    ],
    [
      "ui-speaks-no-domain",
      "components/ui/x.ts → lib/sla/events.ts",
      {
        "components/ui/x.ts": `import type { S } from "@/lib/sla/events"; export type T = S;`,
        "lib/sla/events.ts": "export type S = 1;",
      },
    ],
  ])("%s: %s", (rule, arrow, files) => {
    plant(files);
    expect(violations()).toContain(`${rule}: ${arrow}`);
  });

  it("and let what is allowed pass", () => {
    plant({
      "app/page.tsx": `import { X } from "@/components/desk/x"; import { list } from "@/lib/tickets/queries"; export default () => <X all={list()} />;`,
      "components/desk/x.tsx": `import type { S } from "@/lib/sla/events"; export const X = ({ all }: { all: S[] }) => <p>{all.length}</p>;`,
      "lib/sla/events.ts": `import { ok } from "../result"; export type S = typeof ok;`,
      "lib/result.ts": "export const ok = 1;",
      "lib/tickets/queries.ts": `import { client } from "@/lib/db/client"; export const list = () => [client];`,
      "lib/db/client.ts": client,
    });
    expect(violations()).toEqual([]);
  });
});
