import "server-only";
/** The sweep: every ticket whose next check has come is replayed and climbs its ladder. Late or twice, the result is the same. */
import { inScope } from "@/lib/db/client";
import { checkTicket } from "@/lib/tickets/commands";

const BATCH = 200;

/** Returns how many tickets were checked. `now` is UTC milliseconds. */
export async function sweep(now: number): Promise<number> {
  const due = await inScope("system", (tx) =>
    tx.ticket.findMany({
      where: { nextCheckAt: { lte: new Date(now) } },
      orderBy: { nextCheckAt: "asc" },
      take: BATCH,
      select: { number: true },
    }),
  );
  for (const { number } of due) await checkTicket(number, now);
  return due.length;
}
