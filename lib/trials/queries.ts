import "server-only";
/** What came of visitors' questions, in figures only. */
import { inScope } from "@/lib/db/client";
import { replay } from "@/lib/sla/clock";
import { complianceOf } from "@/lib/sla/compliance";
import { ledgersOf } from "@/lib/tickets/queries";
import type { TrialRecord } from "./schema";

const DAY = 86_400_000;
const RECORD_DAYS = 90;
/** Below this many, figures would tell of single visitors. */
const SMALLEST = 5;

/** First responses to the questions filed in the ninety days up to `now`, as the account pages count them. */
export function trialRecord(now: number): Promise<TrialRecord> {
  const from = now - RECORD_DAYS * DAY;
  return inScope("system", async (tx) => {
    const asked = await tx.trialQuestion.findMany({
      where: { ticketNumber: { not: null } },
      select: { ticketNumber: true },
    });
    const numbers = asked.flatMap(({ ticketNumber }) => ticketNumber ?? []);
    const tickets = (await ledgersOf(tx, numbers, from)).map(({ number, events, context }) => ({
      ...{ id: String(number), events, replay: replay(events, context, now) },
    }));
    // By what was asked in these days, whenever it is due.
    const ever = { from: 0, to: Number.MAX_SAFE_INTEGER };
    const all = complianceOf(tickets, ever).attainment.find(
      ({ metric, severity }) => metric === "first_response" && severity === null,
    );
    const decided = all && all.n >= SMALLEST ? { n: all.n, met: all.met, median: all.times.median } : null;
    return { from, to: now, asked: tickets.length, decided };
  });
}
