/**
 * `npm test`: everything, in one command. Check, unit tests, database tests on two servers (the packaged PostgreSQL and
 * the system's), the production build, the browser tests against it, and a sample of the drills. Ends with the sum.
 */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { findOrInstallChromium } from "./chromium";
import { findOrInstallPostgres } from "./db/system-postgres";
import { throwAwayServer } from "./db/throw-away";
import { prepareSources } from "./prepare";
import { script } from "./steps";

const reports = fs.mkdtempSync(path.join(os.tmpdir(), "backstop-reports-"));
const sum = { passed: 0, failed: 0 };
const broken: string[] = [];
/** Said again at the end, where they are found however long the output was. */
const failures: string[] = [];

process.env.PW_CHROMIUM = findOrInstallChromium();
prepareSources();
phase("check", script("scripts/check.ts"));
vitest("unit", "unit");
await databaseTests("database (packaged)");
await databaseTests("database (system)", findOrInstallPostgres());
if (phase("build", script("scripts/build.ts"))) {
  browserTests();
  phase("drills (sample)", [...script("scripts/drill.ts"), "--sample"]);
}

const verdict = broken.length > 0 ? `; not good: ${broken.join(", ")}` : "";
for (const failure of failures) console.log(`\nfailed: ${failure}`);
console.log(`tests: ${sum.passed} passed, ${sum.failed} failed${verdict}`);
fs.rmSync(reports, { recursive: true, force: true });
process.exit(broken.length > 0 ? 1 : 0);

function phase(name: string, args: readonly string[], env: Record<string, string> = {}): boolean {
  console.log(`\n== ${name}`);
  const started = performance.now();
  const { status } = spawnSync(process.execPath, args, { stdio: "inherit", env: { ...process.env, ...env } });
  if (status !== 0) broken.push(name);
  console.log(
    `== ${name}: ${status === 0 ? "good" : "NOT GOOD"}, ${Math.round((performance.now() - started) / 1000)} s`,
  );
  return status === 0;
}

function vitest(name: string, project: string, env?: Record<string, string>, only: readonly string[] = []) {
  const report = path.join(reports, `${broken.length}-${name.replace(/\W+/g, "-")}.json`);
  const args = [
    "run",
    ...only,
    "--project",
    project,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ];
  phase(name, ["node_modules/vitest/vitest.mjs", ...args], env);
  if (!fs.existsSync(report)) return;
  const said = JSON.parse(fs.readFileSync(report, "utf8")) as VitestReport;
  add(said.numPassedTests, said.numFailedTests);
  for (const { name: file, message, assertionResults } of said.testResults) {
    if (message) failures.push(`${name}: ${file}\n${message}`);
    for (const { status, fullName, failureMessages } of assertionResults) {
      if (status === "failed") failures.push(`${name}: ${fullName}\n${failureMessages.join("\n").slice(0, 2000)}`);
    }
  }
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: {
    name: string;
    message: string;
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
  }[];
}

/** `binaries`: null when the machine has no PostgreSQL of its own. */
async function databaseTests(name: string, binaries?: string | null) {
  if (binaries === null) {
    console.log(
      `\n== ${name}: skipped, this machine has no PostgreSQL of its own (install PostgreSQL 14 or later to run it)`,
    );
    return;
  }
  const server = await throwAwayServer(binaries);
  // Tests of the packaged server itself need no second run.
  vitest(name, "database", { DATABASE_URL: server.url }, binaries ? ["lib/"] : []);
  await server.stop();
}

function browserTests() {
  const report = path.join(reports, "browser.json");
  phase("browser", script("scripts/e2e.ts"), { PLAYWRIGHT_JSON_OUTPUT_NAME: report });
  if (!fs.existsSync(report)) return;
  const { stats } = JSON.parse(fs.readFileSync(report, "utf8")) as { stats: Record<string, number> };
  add((stats.expected ?? 0) + (stats.flaky ?? 0), stats.unexpected);
}

function add(passed = 0, failed = 0) {
  sum.passed += passed;
  sum.failed += failed;
}
