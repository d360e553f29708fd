/**
 * The worker process: tickets whose next check has come, mail, messages to endpoints, and every hour the calendars
 * that open tickets may adopt by then, and what is past its time: searches, discarded drafts, uploads nobody sent. Each goes round by itself, so that a mail server that hangs
 * keeps no ticket waiting. A failed round is logged and tried again.
 */
import { cleanUploads } from "@/lib/attachments/cleanup";
import { closeDatabase } from "@/lib/db/client";
import { deliveriesDone, startDeliveries } from "@/lib/deliveries/commands";
import { forgetDiscarded } from "@/lib/drafts/commands";
import { sweep } from "@/lib/escalation/commands";
import { forgetOld } from "@/lib/learning/commands";
import { log } from "@/lib/log";
import { deliverDue } from "@/lib/notifications/commands";
import { now } from "@/lib/now";
import { adoptCalendars } from "@/lib/tickets/commands";

const HOUR_MS = 3_600_000;
const RETRY_MS = 5_000;

let stopping = false;
const wakers = new Set<() => void>();
for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.on(signal, () => {
    stopping = true;
    for (const wake of wakers) wake();
  });
}

await Promise.all([
  goRound("tickets", 2_000, async () => {
    const checked = await sweep(now());
    if (checked) log().info({ checked }, "tickets checked");
  }),
  goRound("mail", 2_000, async () => {
    const sent = await deliverDue(now(), () => !stopping);
    if (sent) log().info({ sent }, "messages sent");
  }),
  goRound("endpoints", 1_000, () => startDeliveries(now)),
  goRound("calendars", HOUR_MS, async () => {
    const adopted = await adoptCalendars(now());
    if (adopted) log().info({ adopted }, "calendars adopted by open tickets");
  }),
  goRound("what is past its time", HOUR_MS, forget),
]);
await deliveriesDone();
await closeDatabase();
process.exit(0);

/** Again and again until the process is to stop, with a pause between. */
async function goRound(what: string, pauseMs: number, once: () => Promise<void>): Promise<void> {
  while (!stopping) {
    const isDone = await once().then(
      () => true,
      (error: Error) => {
        log().error({ error: error.message }, `${what}: round failed`);
        return false;
      },
    );
    if (!stopping) await pause(isDone ? pauseMs : RETRY_MS);
  }
}

async function forget(): Promise<void> {
  const forgotten = (await forgetOld(now())) + (await forgetDiscarded(now()));
  const cleaned = await cleanUploads(now());
  if (cleaned) log().info({ cleaned }, "uploads nobody sent removed");
  if (forgotten) log().info({ forgotten }, "what was past its time removed");
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const wake = () => {
      clearTimeout(timer);
      wakers.delete(wake);
      resolve();
    };
    const timer = setTimeout(wake, ms);
    wakers.add(wake);
  });
}
