import "server-only";
/** A connection that only listens. PostgreSQL tells what was notified once, at commit; a lost connection misses some. */
import { Client } from "pg";
import { env } from "@/lib/env";
import { log } from "@/lib/log";

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 15_000;

/** `missed` is called after every reconnection: something may have been told meanwhile. Never gives up until `stop`. */
export function listen(channel: "backstop_ticket", hear: (payload: string) => void, missed: () => void) {
  let client: Client | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let wait = FIRST_WAIT_MS;
  let [isStopped, wasConnected] = [false, false];

  const connect = async () => {
    const fresh = new Client({ connectionString: env().DATABASE_URL, keepAlive: true, connectionTimeoutMillis: 4000 });
    client = fresh;
    let isGone = false;
    const gone = (error?: Error) => {
      if (isGone || isStopped) return;
      isGone = true;
      log().warn({ error: error?.message }, "listening to the database was interrupted");
      void fresh.end().catch(() => undefined);
      retry = setTimeout(() => void connect(), wait);
      wait = Math.min(wait * 2, LONGEST_WAIT_MS);
    };
    fresh.on("error", gone);
    fresh.on("end", () => gone());
    fresh.on("notification", ({ payload }) => {
      try {
        hear(payload ?? "");
      } catch (error) {
        log().error({ error: String(error) }, "a notification was not understood");
      }
    });
    try {
      await fresh.connect();
      await fresh.query(`LISTEN ${fresh.escapeIdentifier(channel)}`);
    } catch (error) {
      return gone(error as Error);
    }
    wait = FIRST_WAIT_MS;
    if (wasConnected) missed();
    wasConnected = true;
  };
  void connect();

  return {
    async stop(): Promise<void> {
      isStopped = true;
      clearTimeout(retry);
      await client?.end().catch(() => undefined);
    },
  };
}
