import { afterAll, beforeAll, describe, expect, it } from "vitest";
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
import { actOnTicket, openTicket } from "./commands";
import { foresee, readTicket } from "./queries";
import type { TicketCommand } from "./schema";
import { verifyTickets } from "./verify";

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

const opened = async (at = WEDNESDAY, by = account.member) => value(await openTicket(by, aTicket(), at)).number;
const merge = (into: number, because: "merged" | "duplicate" = "merged"): TicketCommand => ({
  ...{ do: "merge", into, because, explanation: "同一个问题" },
});
const asked = async (
  number: number,
  command: TicketCommand,
  at: number,
  by: Parameters<typeof actOnTicket>[0] = agent,
) => {
  const done = await actOnTicket(by, number, command, at);
  return done.ok ? "done" : done.refusal.code;
};
const due = async (number: number, at: number) =>
  (await readTicket(account.owner, number, at))?.clocks.find(({ metric }) => metric === "first_response")?.dueAt;

describe("3.10 Merging", () => {
  it("cancels one, and the other keeps the earliest filing of both", async () => {
    const [early, late] = [await opened(), await opened(WEDNESDAY + HOUR)];
    const [at, promised] = [WEDNESDAY + HOUR + MINUTE, await due(early, WEDNESDAY)];
    expect(await asked(early, merge(late), at)).toBe("done");
    expect(await due(late, at)).toBe(promised);
    const [gone, kept] = [await readTicket(account.owner, early, at), await readTicket(account.owner, late, at)];
    expect(gone?.summary.state).toBe("cancelled");
    expect(gone?.timeline.at(-1)).toMatchObject({ type: "ticket.cancelled", facts: { reason: "merged", other: late } });
    expect(kept?.timeline.at(-1)).toMatchObject({ type: "ticket.merged", facts: { from: early, since: WEDNESDAY } });
  });

  it("passes on the filing that the first had taken over itself", async () => {
    const [first, second, third] = [await opened(), await opened(WEDNESDAY + HOUR), await opened(WEDNESDAY + 2 * HOUR)];
    const at = WEDNESDAY + 2 * HOUR + MINUTE;
    await asked(first, merge(second, "duplicate"), at);
    await asked(second, merge(third, "duplicate"), at);
    const kept = await readTicket(account.owner, third, at);
    expect(kept?.timeline.at(-1)?.facts).toMatchObject({ from: second, since: WEDNESDAY });
  });

  it("SEC-03 finds another account's ticket as little as a missing one", async () => {
    const [own, foreign] = [await opened(), await opened(WEDNESDAY, other.member)];
    expect(await asked(own, merge(foreign), WEDNESDAY)).toBe("merge.unknown");
    expect(await asked(own, merge(99_999_999), WEDNESDAY)).toBe("merge.unknown");
    expect(await asked(99_999_999, merge(own), WEDNESDAY)).toBe("not_found");
    expect((await readTicket(agent, own, WEDNESDAY))?.summary.state).toBe("open");
  });

  it("refuses itself, a closed one, a second time, and whoever is no agent", async () => {
    const [one, two] = [await opened(), await opened()];
    expect(await asked(one, merge(one), WEDNESDAY)).toBe("merge.itself");
    expect(await asked(one, merge(two), WEDNESDAY, account.owner)).toBe("forbidden");
    await asked(two, { do: "resolve", summary: "好了" }, WEDNESDAY);
    expect(await asked(one, merge(two), WEDNESDAY)).toBe("merge.closed");
    expect(await asked(two, merge(one), WEDNESDAY)).toBe("ticket.resolved");
    const three = await opened();
    expect(await asked(one, merge(three), WEDNESDAY)).toBe("done");
    expect(await asked(one, merge(three), WEDNESDAY)).toBe("ticket.cancelled");
  });

  it("both ways at once ends with one open ticket and no deadlock", async () => {
    const [one, two] = [await opened(), await opened()];
    const codes = await Promise.all([asked(one, merge(two), WEDNESDAY), asked(two, merge(one), WEDNESDAY)]);
    expect(codes.filter((code) => code === "done")).toHaveLength(1);
  });
});

describe("What would happen", () => {
  it("is told for both tickets, and changes neither", async () => {
    const [early, late] = [await opened(), await opened(WEDNESDAY + HOUR)];
    const at = WEDNESDAY + HOUR + MINUTE;
    const heads = async () => [(await readTicket(agent, early, at))?.head, (await readTicket(agent, late, at))?.head];
    const before = await heads();
    const told = value(await foresee(agent, early, merge(late), at));
    expect(told.effects.map(({ metric, does }) => [metric, does])).toEqual([
      ["first_response", "cancels"],
      ["confirmation", "cancels"],
    ]);
    expect(told.other?.effects[0]).toMatchObject({
      does: "moves",
      dueAt: await due(early, at),
      wasDueAt: await due(late, at),
    });
    expect(await heads()).toEqual(before);
  });

  it("is refused as the act would be, and agrees with it when it is done", async () => {
    const [own, foreign] = [await opened(), await opened(WEDNESDAY, other.member)];
    const code = async (command: TicketCommand, by: Parameters<typeof foresee>[0] = agent) => {
      const told = await foresee(by, own, command, WEDNESDAY);
      return told.ok ? "told" : told.refusal.code;
    };
    expect(await code(merge(foreign))).toBe("merge.unknown");
    expect(await code(merge(own))).toBe("merge.unknown");
    expect(await code({ do: "confirm", how: "accepted" }, account.owner)).toBe("forbidden");
    expect(await code({ do: "confirm", how: "accepted" }, other.owner)).toBe("not_found");
    const at = WEDNESDAY + 5 * MINUTE;
    const told = value(await foresee(agent, own, { do: "confirm", how: "accepted" }, at));
    await asked(own, { do: "confirm", how: "accepted" }, at);
    const resolution = (await readTicket(agent, own, at))?.clocks.find(({ metric }) => metric === "resolution");
    expect(told.effects.find(({ metric }) => metric === "resolution")).toMatchObject({
      does: "starts",
      dueAt: resolution?.dueAt,
    });
  });
});

describe("A reply that crossed another's", () => {
  it("is held with its files and words unsent, and goes through once the other was seen", async () => {
    const [number, bob] = [await opened(), await givenAgent("bob")];
    const reply = (seen: number): TicketCommand => ({ do: "reply", body: "好的", asksCustomer: false, seen });
    expect(await asked(number, reply(1), WEDNESDAY)).toBe("done");
    expect(await asked(number, reply(1), WEDNESDAY, bob)).toBe("reply.crossed");
    expect(await asked(number, reply(2), WEDNESDAY, bob)).toBe("done");
  });
});

it("verify finds every chain whole and every projection equal to its replay", async () => {
  expect((await verifyTickets("report", () => {})).findings).toEqual([]);
});
