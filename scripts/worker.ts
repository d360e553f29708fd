/**
 * The worker process: looks every few seconds for tickets whose next check has come and for messages to send, and every hour for what readers
 * left behind that is past its time: searches, discarded drafts, uploads nobody sent. A failed round is logged and tried
 * again.
 */
import { cleanUploads } from "@/lib/attachments/cleanup";
import { closeDatabase } from "@/lib/db/client";
import { forgetDiscarded } from "@/lib/drafts/commands";
import { sweep } from "@/lib/escalation/commands";
import { forgetOld } from "@/lib/learning/commands";
import { log } from "@/lib/log";
import { deliverDue } from "@/lib/notifications/commands";
import { now } from "@/lib/now";

const PAUSE_MS = 5_000;
const FORGET_EVERY_MS = 3_600_000;

let stopping = false;
let nextForgetting = 0;
let wake = () => {};
for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.on(signal, () => {
    stopping = true;
    wake();
  });
}

while (!stopping) {
  const checked = await sweep(now()).catch((error: Error) => {
    log().error({ error: error.message }, "sweep failed");
    return 0;
  });
  if (checked) log().info({ checked }, "tickets checked");
  const sent = await deliverDue(now()).catch((error: Error) => {
    log().error({ error: error.message }, "messages not delivered");
    return 0;
  });
  if (sent) log().info({ sent }, "messages sent");
  if (now() >= nextForgetting) await forget();
  if (!stopping) await pause();
}
await closeDatabase();
process.exit(0);

async function forget(): Promise<void> {
  try {
    const forgotten = (await forgetOld(now())) + (await forgetDiscarded(now()));
    const cleaned = await cleanUploads(now());
    nextForgetting = now() + FORGET_EVERY_MS;
    if (cleaned) log().info({ cleaned }, "uploads nobody sent removed");
    if (forgotten) log().info({ forgotten }, "what was past its time removed");
  } catch (error) {
    log().error({ error: (error as Error).message }, "what is past its time not removed");
  }
}

function pause(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, PAUSE_MS);
    wake = () => {
      clearTimeout(timer);
      resolve();
    };
  });
}
