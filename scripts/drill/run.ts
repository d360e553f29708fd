/** The drills one after another on a portal of their own, and what every fault must leave true (QUALITY-BARS §5). */

import { breachTogether, killWorkers } from "./breaches";
import { startWithoutDatabase } from "./database-absent";
import { killDatabaseMidSubmit } from "./database-killed";
import { fillUploads } from "./full-disk";
import { signedIn } from "./member";
import { submitInParallel } from "./one-key";
import { failReceivers } from "./receivers";
import { givenStack, inDatabase, removeStack, type Stack, startPortal, stopPortal } from "./stack";
import { stopUnderLoad } from "./stopped";
import { killSupervisor } from "./supervisor-killed";
import { assert } from "./told";
import { killAfterConfirmation, killMidSubmit } from "./web-killed";

export interface Rounds {
  readonly afterConfirmation: number;
  readonly midSubmit: number;
  readonly database: number;
  /** tickets that breach together, tickets of the killed workers, and how often they are killed */
  readonly breaches: number;
  readonly leftToWorkers: number;
  readonly workers: number;
  /** tickets whose messages go to receivers that fail */
  readonly receivers: number;
}

/** `wanted`: beginnings of names, "F-20"; all when empty. */
export async function runDrills(port: number, rounds: Rounds, wanted: readonly string[] = []): Promise<number> {
  const stack = await givenStack(port);
  const results = { failed: 0 };
  const drill = async (name: string, run: () => Promise<string>) => {
    if (wanted.length && !wanted.some((start) => name.startsWith(start))) return;
    const from = performance.now();
    const told = await run().catch((error: Error) => {
      results.failed++;
      return `FAILED: ${error.message}`;
    });
    console.log(`${name.padEnd(34)} ${((performance.now() - from) / 1000).toFixed(1).padStart(6)} s  ${told}`);
  };
  let portal = await startPortal(stack);
  try {
    const member = await signedIn(stack);
    await drill("F-01 web killed after confirmation", () =>
      killAfterConfirmation(stack, portal, member, rounds.afterConfirmation),
    );
    await drill("F-01 web killed mid-submit", () => killMidSubmit(stack, portal, member, rounds.midSubmit));
    await drill("F-02 database killed mid-submit", () => killDatabaseMidSubmit(stack, portal, member, rounds.database));
    await drill("F-03 50 parallel submits", () => submitInParallel(stack, member));
    await drill("F-09 uploads on a full disk", () => fillUploads(stack, member));
    await drill("F-21 supervisor killed", async () => {
      const { next, told } = await killSupervisor(stack, portal);
      portal = next;
      return told;
    });
    await drill("F-20 SIGTERM under load", () => stopUnderLoad(stack, portal, member));
  } finally {
    await stopPortal(portal);
  }
  await drill("F-05 start without the database", () => startWithoutDatabase(stack));
  await drill("F-13 breaches in one minute", () => breachTogether(stack, rounds.breaches));
  await drill("F-10 workers killed", () => killWorkers(stack, rounds.leftToWorkers, rounds.workers));
  await drill("F-11 F-12 receivers that fail", () => failReceivers(stack, rounds.receivers));
  await drill("verify", () => invariantsHold(stack));
  if (results.failed) console.log(`The portal's log is kept: ${stack.logFile}`);
  else await removeStack(stack);
  return results.failed;
}

function invariantsHold(stack: Stack): Promise<string> {
  return inDatabase(stack, async () => {
    const { verifyTickets } = await import("@/lib/tickets/verify");
    const { visited, findings } = await verifyTickets("report", () => {});
    const [first] = findings;
    assert(!first, `${findings.length} differences, the first: #${first?.number} ${first?.fault}`);
    return `${visited} tickets: all chains hold, all projections equal their replay`;
  });
}
