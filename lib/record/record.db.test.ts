import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inScope } from "@/lib/db/client";
import { actOnTicket, openTicket } from "@/lib/tickets/commands";
import { everyLedger } from "@/lib/tickets/queries";
import {
  aTicket,
  givenAccount,
  givenAgent,
  givenDatabase,
  givenVendor,
  HOUR,
  MINUTE,
  value,
  WEDNESDAY,
} from "@/scripts/db/given";
import { renewRecord } from "./commands";
import { keptRecord, RECORD_KEY } from "./queries";

const NAMES = ["alpha", "beta", "gamma"] as const;
const LATER = WEDNESDAY + 24 * HOUR;
let database: Awaited<ReturnType<typeof givenDatabase>>;

beforeAll(async () => {
  database = await givenDatabase();
  const vendor = await givenVendor();
  const agent = await givenAgent("ada");
  for (const name of NAMES) {
    const { member } = await givenAccount(vendor, name);
    for (const wait of [30 * MINUTE, 5 * HOUR]) {
      const { number } = value(await openTicket(member, aTicket({ title: `secret of ${name}` }), WEDNESDAY));
      value(await actOnTicket(agent, number, { do: "reply", body: "看到了", asksCustomer: false }, WEDNESDAY + wait));
    }
  }
});
afterAll(() => database?.end());

describe("the kept record", () => {
  it("is not there before it has been made", async () => {
    expect(await keptRecord(LATER)).toBeNull();
  });

  it("R27 counts every account's clocks", async () => {
    const record = await renewRecord(LATER);
    const row = record.quarters[0]?.rows.find((one) => one.metric === "first_response" && one.severity === "S2");
    expect(row).toMatchObject({ withheld: false, n: 6, met: 3, breached: 3, percent: "50.0" });
  });

  it("is read as it was made, and is due again after a day", async () => {
    const made = await renewRecord(LATER);
    expect(await keptRecord(LATER + 24 * HOUR - 1)).toEqual({ record: made, isDue: false });
    expect(await keptRecord(LATER + 24 * HOUR)).toMatchObject({ isDue: true });
    expect(await keptRecord(LATER - 1)).toMatchObject({ isDue: true });
  });

  it("SEC-02 holds no name, title or id of an account", async () => {
    await renewRecord(LATER);
    const words = JSON.stringify(await keptRecord(LATER));
    const accounts = await inScope("system", (tx) => tx.account.findMany());
    for (const { id, key, name } of accounts) for (const word of [id, key, name]) expect(words).not.toContain(word);
    expect(words).not.toContain("secret");
  });

  it("is made anew when what is kept is not a record", async () => {
    const broken = { where: { key: RECORD_KEY }, data: { value: { format: "other" } } };
    await inScope("system", (tx) => tx.setting.update(broken));
    expect(await keptRecord(LATER)).toBeNull();
  });

  it("a visitor's scope reads it and no ledger", async () => {
    expect(await inScope("public-aggregate", (tx) => tx.ticketEvent.count())).toBe(0);
    await expect(
      inScope("public-aggregate", (tx) => tx.setting.update({ where: { key: RECORD_KEY }, data: { value: {} } })),
    ).rejects.toThrow();
  });

  it("reads every ledger once, none that begins later", async () => {
    const all: number[] = [];
    for await (const batch of everyLedger(LATER)) all.push(...batch.map(({ number }) => number));
    expect(new Set(all).size).toBe(6);
    expect(all).toHaveLength(6);
    for await (const batch of everyLedger(WEDNESDAY - 1)) expect(batch).toEqual([]);
  });
});
