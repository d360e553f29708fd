import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTicket } from "@/lib/tickets/commands";
import { aTicket, givenAccount, givenAgent, givenDatabase, givenVendor, value, WEDNESDAY } from "@/scripts/db/given";
import { watchTicket } from "./commands";
import { readWatchers } from "./queries";

let database: Awaited<ReturnType<typeof givenDatabase>>;
let account: Awaited<ReturnType<typeof givenAccount>>;
let other: Awaited<ReturnType<typeof givenAccount>>;
let agent: Awaited<ReturnType<typeof givenAgent>>;

beforeAll(async () => {
  database = await givenDatabase();
  const vendor = await givenVendor();
  account = await givenAccount(vendor, "alpha", "pro");
  other = await givenAccount(vendor, "beta", "pro");
  agent = await givenAgent("ada");
});
afterAll(() => database?.end());

const opened = async () => value(await openTicket(account.member, aTicket({}), WEDNESDAY)).number;

describe("following a ticket", () => {
  it("is done once however often it is asked, and undone", async () => {
    const number = await opened();
    expect(await readWatchers(account.viewer, number)).toEqual({ names: [], isWatching: false, isRequester: false });
    for (const at of [WEDNESDAY, WEDNESDAY + 1]) value(await watchTicket(account.viewer, number, true, at));
    value(await watchTicket(agent, number, true, WEDNESDAY + 2));
    const seen = await readWatchers(account.viewer, number);
    expect(seen).toEqual({ names: [account.viewer.name, agent.name], isWatching: true, isRequester: false });
    expect(await readWatchers(account.member, number)).toMatchObject({ isWatching: false, isRequester: true });
    for (const _ of [1, 2]) value(await watchTicket(account.viewer, number, false, WEDNESDAY + 3));
    expect(await readWatchers(account.member, number)).toMatchObject({ names: [agent.name] });
  });

  it("SEC-01 neither shows nor takes a ticket of another account", async () => {
    const number = await opened();
    value(await watchTicket(account.viewer, number, true, WEDNESDAY));
    expect(await readWatchers(other.member, number)).toBeNull();
    expect(await watchTicket(other.member, number, true, WEDNESDAY)).toMatchObject({ refusal: { code: "not_found" } });
    expect(await watchTicket(other.member, 999_999, true, WEDNESDAY)).toMatchObject({
      refusal: { code: "not_found" },
    });
    expect(await readWatchers(account.member, number)).toMatchObject({ names: [account.viewer.name] });
  });
});
