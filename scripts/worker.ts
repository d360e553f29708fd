/** The worker process: looks every few seconds for tickets whose next check has come. A failed round is logged and tried again. */
import { closeDatabase } from "@/lib/db/client";
import { sweep } from "@/lib/escalation/commands";
import { log } from "@/lib/log";
import { now } from "@/lib/now";

const PAUSE_MS = 5_000;

let stopping = false;
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
  if (!stopping) await pause();
}
await closeDatabase();
process.exit(0);

function pause(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, PAUSE_MS);
    wake = () => {
      clearTimeout(timer);
      resolve();
    };
  });
}
