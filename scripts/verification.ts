/** What `verify` and `rebuild` share: open the database, visit every ticket, say what was found. */
import { authSecret, openDatabase } from "./database";
import { prepareSources } from "./prepare";

const SHOWN = 50;

/** Returns the exit code: 1 when anything was found. */
export async function verifyAndReport(mode: "report" | "repair"): Promise<number> {
  prepareSources();
  const database = await openDatabase();
  Object.assign(process.env, { DATABASE_URL: database.appUrl, AUTH_SECRET: authSecret() });
  const { verifyTickets } = await import("@/lib/tickets/verify");
  const { closeDatabase } = await import("@/lib/db/client");
  const { visited, findings } = await verifyTickets(mode, (count) => process.stdout.write(`\r${count} tickets`));
  console.log(
    `\r${visited} tickets: ${findings.length ? `${findings.length} differences` : "all chains hold, all projections equal their replay"}`,
  );
  for (const { number, fault } of findings.slice(0, SHOWN)) console.log(`  #${number}: ${fault}`);
  await closeDatabase();
  await database.stop();
  return findings.length ? 1 : 0;
}
