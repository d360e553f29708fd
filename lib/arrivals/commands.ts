import "server-only";
/** How often something arrives, counted by the minute in all processes together (SEC-34). */
import { inScope } from "@/lib/db/client";

const MINUTE = 60_000;

/** Counts an arrival; false once there were more than `limit` in this minute, in all processes together. */
export async function mayArrive(what: string, limit: number, now: number): Promise<boolean> {
  const minute = new Date(Math.floor(now / MINUTE) * MINUTE);
  const [window] = await inScope(
    "system",
    (tx) => tx.$queryRaw<{ arrived: number }[]>`
      INSERT INTO learning_windows AS known (what, minute, arrived) VALUES (${what}, ${minute}, 1)
      ON CONFLICT (what) DO UPDATE SET minute = EXCLUDED.minute,
        arrived = CASE WHEN known.minute = EXCLUDED.minute THEN known.arrived + 1 ELSE 1 END
      RETURNING arrived`,
  );
  return window !== undefined && window.arrived <= limit;
}
