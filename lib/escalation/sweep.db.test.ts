import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inScope } from "@/lib/db/client";
import { openTicket } from "@/lib/tickets/commands";
import { verifyTickets } from "@/lib/tickets/verify";
import { aTicket, givenAccount, givenDatabase, givenVendor, HOUR, value, WEDNESDAY } from "@/scripts/db/given";
import { sweep } from "./commands";

let database: Awaited<ReturnType<typeof givenDatabase>>;
let account: Awaited<ReturnType<typeof givenAccount>>;

beforeAll(async () => {
  database = await givenDatabase();
  account = await givenAccount(await givenVendor(), "alpha", "pro");
});
afterAll(() => database?.end());

/** As only somebody with the owner's password could. */
async function damage(ticketId: string): Promise<void> {
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query("SELECT set_config('app.scope', 'system', false)");
  const { rowCount } = await owner.query("UPDATE ticket_events SET type = 'ticket.vanished' WHERE ticket_id = $1", [
    ticketId,
  ]);
  expect(rowCount).toBe(1);
  await owner.end();
}

const COUNT = 300; // more than one transaction takes
const escalations = () => inScope("system", (tx) => tx.ticketEvent.count({ where: { type: "ticket.escalated" } }));

describe("F-13 many tickets breaching at once", () => {
  it("are each escalated once by two workers at it together, and every ledger holds", async () => {
    for (let index = 0; index < COUNT; index++)
      value(await openTicket(account.member, aTicket({ severity: "S1" }), WEDNESDAY));
    const late = WEDNESDAY + HOUR / 2 + 1000;
    const checked = await Promise.all([sweep(late), sweep(late), sweep(late)]);
    expect(checked.reduce((sum, one) => sum + one, 0)).toBe(COUNT);
    expect(await escalations()).toBe(COUNT);
    expect(await sweep(late)).toBe(0);
    const told = await inScope("system", (tx) => tx.notification.count({ where: { kind: "escalated" } }));
    expect(told).toBe(COUNT);
    const { visited, findings } = await verifyTickets("report", () => {});
    expect([visited, findings]).toEqual([COUNT, []]);
  });

  it("F-07 a clock that jumps back changes nothing, one that jumps on is caught up with", async () => {
    const before = await escalations();
    expect(await sweep(WEDNESDAY - 24 * HOUR)).toBe(0);
    expect(await escalations()).toBe(before);
    expect(await sweep(WEDNESDAY + 90 * 24 * HOUR)).toBe(COUNT);
    expect(await sweep(WEDNESDAY + 90 * 24 * HOUR)).toBe(0);
    const levels = await inScope("system", (tx) => tx.ticket.groupBy({ by: ["level"], _count: true }));
    expect(levels).toEqual([{ level: "L3", _count: COUNT }]);
  });

  it("a ticket that cannot be read keeps no other from being checked", async () => {
    const [broken, sound] = [
      value(await openTicket(account.member, aTicket({ severity: "S1" }), WEDNESDAY)),
      value(await openTicket(account.member, aTicket({ severity: "S1" }), WEDNESDAY)),
    ];
    await damage(broken.ticketId);
    const late = WEDNESDAY + HOUR;
    await sweep(late);
    const level = async (number: number) =>
      (await inScope("system", (tx) => tx.ticket.findUnique({ where: { number } })))?.level;
    expect(await level(sound.number)).toBe("L2");
    expect(await level(broken.number)).toBe("L1");
  });
});
