/** What `verify` and `rebuild` share: open the database, visit every ticket, say what was found. */
import path from "node:path";
import { now } from "@/lib/now";
import { authSecret, dataFolder, openDatabase } from "./database";
import { prepareSources } from "./prepare";

const SHOWN = 50;

/** Returns the exit code: 1 when anything was found. */
export async function verifyAndReport(mode: "report" | "repair", withFiles = false): Promise<number> {
  prepareSources();
  const database = await openDatabase();
  const folder = process.env.ATTACHMENTS_DIR || path.join(dataFolder(), "attachments");
  const env = { DATABASE_URL: database.appUrl, AUTH_SECRET: authSecret(), ATTACHMENTS_DIR: folder };
  Object.assign(process.env, env);
  const { verifyTickets } = await import("@/lib/tickets/verify");
  const { closeDatabase } = await import("@/lib/db/client");
  const { visited, findings } = await verifyTickets(mode, (count) => process.stdout.write(`\r${count} tickets`));
  console.log(
    `\r${visited} tickets: ${findings.length ? `${findings.length} differences` : "all chains hold, all projections equal their replay"}`,
  );
  for (const { number, fault } of findings.slice(0, SHOWN)) console.log(`  #${number}: ${fault}`);
  const wrongReports = mode === "report" ? await reportsReport() : 0;
  const wrongFiles = withFiles ? await filesReport() : 0;
  await closeDatabase();
  await database.stop();
  return findings.length + wrongReports + wrongFiles ? 1 : 0;
}

/** Returns how many figures of the accounts' reports are not what the sealed ledgers give. */
async function reportsReport(): Promise<number> {
  const { verifyReports } = await import("@/lib/compliance/verify");
  const { reports, findings } = await verifyReports(now());
  const verdict = findings.length ? `${findings.length} differences` : "every figure follows from the sealed ledgers";
  console.log(`${reports} quarterly reports: ${verdict}`);
  for (const { account, quarter, fault } of findings.slice(0, SHOWN)) console.log(`  ${account} ${quarter} ${fault}`);
  return findings.length;
}

/** Returns how many files are not what their records say. */
async function filesReport(): Promise<number> {
  const { verifyFiles } = await import("@/lib/attachments/verify");
  const { visited, findings } = await verifyFiles();
  console.log(`${visited} files: ${findings.length ? `${findings.length} differences` : "all there, byte for byte"}`);
  for (const { number, fault } of findings.slice(0, SHOWN)) console.log(`  #${number}: ${fault}`);
  return findings.length;
}
