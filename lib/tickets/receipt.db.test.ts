import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hashOf } from "@/lib/receipts/chain";
import { givenAccount, givenDatabase, givenVendor, HOUR, value, WEDNESDAY } from "@/scripts/db/given";
import { actOnTicket, openTicket } from "./commands";
import { readReceipt } from "./queries";
import { OpenTicket } from "./schema";

let database: Awaited<ReturnType<typeof givenDatabase>>;
let account: Awaited<ReturnType<typeof givenAccount>>;
let other: Awaited<ReturnType<typeof givenAccount>>;
let number: number;

const FILED = OpenTicket.parse({
  ...{ title: "登录失败", description: "全部用户", expected: "登录成功", steps: "打开应用" },
  ...{ severity: "S1", rule: "core-down", answers: [], locale: "zh" },
});

beforeAll(async () => {
  database = await givenDatabase();
  const vendor = await givenVendor();
  account = await givenAccount(vendor, "alpha", "enterprise");
  other = await givenAccount(vendor, "beta", "pro");
  number = value(await openTicket(account.member, FILED, WEDNESDAY)).number;
});
afterAll(() => database?.end());

describe("N5 a receipt", () => {
  it("holds the first record, whose fingerprint anybody can work out again", async () => {
    const receipt = await readReceipt(account.member, number);
    expect(receipt).toMatchObject({ ticket: number, opened: { type: "ticket.opened", at: "2026-03-04T02:00:00Z" } });
    // As it is read from the file, not as it was in memory.
    const { opened, head } = JSON.parse(JSON.stringify(receipt));
    expect(await hashOf(opened)).toBe(opened.hash);
    expect(head).toEqual({ seq: 1, at: opened.at, hash: opened.hash });
  });

  it("holds no word of what was written", async () => {
    expect(JSON.stringify(await readReceipt(account.member, number))).not.toMatch(/登录|全部用户|打开应用/);
  });

  it("names the last record as the chain grows", async () => {
    value(
      await actOnTicket(account.member, number, { do: "reply", body: "补充", asksCustomer: false }, WEDNESDAY + HOUR),
    );
    const receipt = await readReceipt(account.member, number);
    expect(receipt?.head).toMatchObject({ seq: 2, at: "2026-03-04T03:00:00Z" });
    expect(receipt?.opened.seq).toBe(1);
  });

  it("SEC-01 is another account's no more than a missing ticket's", async () => {
    expect(await readReceipt(other.owner, number)).toBeNull();
    expect(await readReceipt(account.member, 99_999)).toBeNull();
  });
});
