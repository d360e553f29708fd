/**
 * `npm run fuzz [-- cases [seed]]`: the property tests, and the SLA engine's comparison with the minute-stepping engine,
 * over newly drawn cases, and for the engine far more than `npm test` takes the time for. The seed is printed, so that
 * a run can be had again.
 */
import { spawnSync } from "node:child_process";
import { randomInt } from "node:crypto";

/** Where property tests are. */
const DRAWN = [
  ...["property.test", "oracle.test", "lib/sla/mix", "lib/triage", "lib/help", "lib/learning/redact"],
  ...["lib/tickets/markdown", "lib/auth/schema", "lib/attachments/name"],
];

const [cases = "20000", seed = String(randomInt(2 ** 31))] = process.argv.slice(2);
if (!/^\d+$/.test(cases) || !/^-?\d+$/.test(seed)) {
  console.error("Usage: npm run fuzz -- [cases] [seed], both whole numbers");
  process.exit(2);
}
console.log(`${cases} cases for each property, seed ${seed}; again with: npm run fuzz -- ${cases} ${seed}`);
const args = ["run", "--project", "unit", ...DRAWN, "--testTimeout", "36000000"];
const { status } = spawnSync(process.execPath, ["node_modules/vitest/vitest.mjs", ...args], {
  stdio: "inherit",
  env: { ...process.env, CASES: cases, SEED: seed },
});
process.exit(status ?? 1);
