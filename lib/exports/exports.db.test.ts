import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findFault, type SealedLink } from "@/lib/receipts/chain";
import { actOnTicket, openTicket } from "@/lib/tickets/commands";
import { aTicket, givenAccount, givenAgent, givenDatabase, givenVendor, value, WEDNESDAY } from "@/scripts/db/given";
import { exportOf } from "./queries";

let database: Awaited<ReturnType<typeof givenDatabase>>;
let account: Awaited<ReturnType<typeof givenAccount>>;
let other: Awaited<ReturnType<typeof givenAccount>>;

beforeAll(async () => {
  database = await givenDatabase();
  const vendor = await givenVendor();
  account = await givenAccount(vendor, "alpha", "pro");
  other = await givenAccount(vendor, "beta", "pro");
});
afterAll(() => database?.end());

interface Line {
  kind: string;
  number: number;
  ticketId: string;
  events: SealedLink[];
}
async function exported(by = account.owner): Promise<Line[]> {
  const lines: unknown[] = [];
  for await (const line of exportOf(by, WEDNESDAY) ?? []) lines.push(JSON.parse(JSON.stringify(line)));
  return lines as Line[];
}

describe("SEC-45 everything an account has here", () => {
  it("is its people and all its tickets, in more than one batch, with ledgers that hold and the words said to it", async () => {
    const agent = await givenAgent("ada");
    for (let filed = 0; filed < 101; filed++) value(await openTicket(account.member, aTicket({}), WEDNESDAY));
    const { number } = value(await openTicket(account.member, aTicket({ title: "最后一张" }), WEDNESDAY));
    value(await actOnTicket(agent, number, { do: "reply", body: "公开的话", asksCustomer: false }, WEDNESDAY));
    value(await actOnTicket(agent, number, { do: "note", body: "内部的话" }, WEDNESDAY));
    value(await openTicket(other.member, aTicket({ title: "别家的" }), WEDNESDAY));
    const [about, ...tickets] = await exported();
    expect(about).toMatchObject({ kind: "account", account: { key: "alpha" } });
    expect(tickets).toHaveLength(102);
    expect(new Set(tickets.map((ticket) => ticket.number)).size).toBe(102);
    const last = tickets.at(-1) as Line;
    expect(last).toMatchObject({ kind: "ticket", number, title: "最后一张" });
    expect(await findFault(last.events.map((event) => ({ ...event, ticketId: last.ticketId })))).toBeNull();
    const text = JSON.stringify([about, ...tickets]);
    expect(text).toContain("公开的话");
    for (const word of ["内部的话", "别家的", "beta"]) expect(text).not.toContain(word);
  });

  it("SEC-01 is the owner's alone", () => {
    expect(exportOf(account.member, WEDNESDAY)).toBeNull();
    expect(exportOf(account.viewer, WEDNESDAY)).toBeNull();
  });
});
