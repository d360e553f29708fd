import "server-only";
/** The sweep: every ticket whose next check has come is replayed and climbs its ladder. Late or twice, the result is the same. */
import { log } from "@/lib/log";
import { checkDue, checkTicket, dueNumbers } from "@/lib/tickets/commands";

/** Returns how many tickets were checked, in as many transactions as it takes. `now` is UTC milliseconds. */
export async function sweep(now: number): Promise<number> {
  let all = 0;
  try {
    for (let checked = await checkDue(now); checked > 0; checked = await checkDue(now)) all += checked;
    return all;
  } catch (error) {
    log().error({ error: (error as Error).message }, "checks failed together, trying one by one");
    return all + (await oneByOne(now));
  }
}

/** A ticket that cannot be read keeps nobody else's promise from being looked after. */
async function oneByOne(now: number): Promise<number> {
  let all = 0;
  for (const number of await dueNumbers(now)) {
    try {
      await checkTicket(number, now);
      all += 1;
    } catch (error) {
      log().error({ number, error: (error as Error).message }, "ticket not checked");
    }
  }
  return all;
}
