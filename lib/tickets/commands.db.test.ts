import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inScope } from "@/lib/db/client";
import { sweep } from "@/lib/escalation/commands";
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
import { readTicket } from "./queries";
import { verifyTickets } from "./verify";

let database: Awaited<ReturnType<typeof givenDatabase>>;
let account: Awaited<ReturnType<typeof givenAccount>>;
let other: Awaited<ReturnType<typeof givenAccount>>;
let agent: Awaited<ReturnType<typeof givenAgent>>;

beforeAll(async () => {
  database = await givenDatabase();
  const vendor = await givenVendor();
  account = await givenAccount(vendor, "alpha", "pro");
  other = await givenAccount(vendor, "beta", "community");
  agent = await givenAgent("ada");
});
afterAll(() => database?.end());

const opened = async (overrides = {}) => value(await openTicket(account.member, aTicket(overrides), WEDNESDAY)).number;
const clock = async (number: number, metric: string, at: number) => {
  const view = await readTicket(account.member, number, at);
  return view?.clocks.find((candidate) => candidate.metric === metric);
};

describe("a ticket is its ledger", () => {
  it("R08 stops the response clock with the first human reply, and not with a note", async () => {
    const number = await opened();
    value(await actOnTicket(agent, number, { do: "note", body: "looking" }, WEDNESDAY + 10 * MINUTE));
    expect(await clock(number, "first_response", WEDNESDAY + 20 * MINUTE)).toMatchObject({
      state: "running",
      outcome: "pending",
    });
    value(
      await actOnTicket(agent, number, { do: "reply", body: "我们在看", asksCustomer: false }, WEDNESDAY + 30 * MINUTE),
    );
    expect(await clock(number, "first_response", WEDNESDAY + HOUR)).toMatchObject({
      state: "stopped",
      outcome: "met",
      elapsed: 30 * MINUTE,
    });
  });

  it("R16 starts the resolution clock at confirmation, and a question to the customer pauses it", async () => {
    const number = await opened();
    value(await actOnTicket(agent, number, { do: "confirm", how: "reproduced" }, WEDNESDAY + HOUR));
    expect(await clock(number, "resolution", WEDNESDAY + 2 * HOUR)).toMatchObject({
      state: "running",
      startedAt: WEDNESDAY + HOUR,
    });
    value(
      await actOnTicket(agent, number, { do: "reply", body: "请发日志", asksCustomer: true }, WEDNESDAY + 2 * HOUR),
    );
    expect(await clock(number, "resolution", WEDNESDAY + 3 * HOUR)).toMatchObject({ state: "paused", dueAt: null });
    value(
      await actOnTicket(
        account.member,
        number,
        { do: "reply", body: "附上", asksCustomer: false },
        WEDNESDAY + 4 * HOUR,
      ),
    );
    expect(await clock(number, "resolution", WEDNESDAY + 4 * HOUR)).toMatchObject({
      state: "running",
      pausedWall: 2 * HOUR,
    });
  });

  it("refuses what the ticket's state does not allow, and writes nothing", async () => {
    const number = await opened();
    value(await actOnTicket(agent, number, { do: "resolve", summary: "已修复" }, WEDNESDAY + HOUR));
    const before = await readTicket(agent, number, WEDNESDAY + HOUR);
    expect(await actOnTicket(agent, number, { do: "resolve", summary: "again" }, WEDNESDAY + HOUR)).toMatchObject({
      ok: false,
      refusal: { code: "ticket.resolved" },
    });
    expect(await actOnTicket(account.viewer, number, { do: "reopen", reason: "x" }, WEDNESDAY + HOUR)).toMatchObject({
      refusal: { code: "forbidden" },
    });
    const late = WEDNESDAY + HOUR + 15 * 24 * HOUR;
    expect(await actOnTicket(account.member, number, { do: "reopen", reason: "x" }, late)).toMatchObject({
      refusal: { code: "reopen.window_over" },
    });
    expect((await readTicket(agent, number, WEDNESDAY + HOUR))?.head).toEqual(before?.head);
  });

  it("SEC-01 answers another account's number exactly as a missing one", async () => {
    const number = await opened();
    const missing = await readTicket(other.owner, 999_999, WEDNESDAY);
    expect(await readTicket(other.owner, number, WEDNESDAY)).toEqual(missing);
    const reply = { do: "reply", body: "x", asksCustomer: false } as const;
    expect(await actOnTicket(other.owner, number, reply, WEDNESDAY)).toEqual(
      await actOnTicket(other.owner, 999_999, reply, WEDNESDAY),
    );
  });

  it("R29 opens no ticket for a tier without targets", async () => {
    expect(await openTicket(other.member, aTicket(), WEDNESDAY)).toMatchObject({
      ok: false,
      refusal: { code: "tier.no_tickets" },
    });
  });

  it("SEC-03 assigns to agents only", async () => {
    const number = await opened();
    expect(await actOnTicket(agent, number, { do: "assign", agent: account.member.userId }, WEDNESDAY)).toMatchObject({
      refusal: { code: "agent.unknown" },
    });
    value(await actOnTicket(agent, number, { do: "assign", agent: agent.userId }, WEDNESDAY));
    expect((await readTicket(account.viewer, number, WEDNESDAY))?.summary.assignee).toBe("ada");
  });

  it("SEC-08 never gives a note to a customer", async () => {
    const number = await opened();
    value(await actOnTicket(agent, number, { do: "note", body: "internal canary" }, WEDNESDAY));
    expect(JSON.stringify(await readTicket(agent, number, WEDNESDAY))).toContain("internal canary");
    const seen = JSON.stringify(await readTicket(account.owner, number, WEDNESDAY));
    expect(seen).not.toContain("internal canary");
    expect(seen).not.toContain("note.added");
  });
});

describe("concurrent writers", () => {
  it("number twenty simultaneous replies without a gap and keep the chain whole", async () => {
    const number = await opened();
    const replies = Array.from({ length: 20 }, (_, i) =>
      actOnTicket(agent, number, { do: "reply", body: `reply ${i}`, asksCustomer: false }, WEDNESDAY + i * 1000),
    );
    expect((await Promise.all(replies)).every((result) => result.ok)).toBe(true);
    const view = await readTicket(agent, number, WEDNESDAY + HOUR);
    expect(view?.timeline.map((item) => item.seq)).toEqual(Array.from({ length: 21 }, (_, i) => i + 1));
  });

  it("F-07 never lets time in a ledger run backwards", async () => {
    const number = await opened();
    value(
      await actOnTicket(
        agent,
        number,
        { do: "reply", body: "from a server whose clock is behind", asksCustomer: false },
        WEDNESDAY - HOUR,
      ),
    );
    const instants = (await readTicket(agent, number, WEDNESDAY))?.timeline.map((item) => item.at) ?? [];
    expect(instants).toEqual([WEDNESDAY, WEDNESDAY]);
  });
});

describe("the sweep", () => {
  it("R25 climbs one level for a missed response, once, however often it runs", async () => {
    const number = await opened({ severity: "S1", rule: "core-down" });
    const late = WEDNESDAY + HOUR;
    while ((await sweep(late)) > 0 && (await pending(number, late)));
    await sweep(late);
    const view = await readTicket(account.owner, number, late);
    const climbs = view?.timeline.filter((item) => item.type === "ticket.escalated") ?? [];
    expect(climbs).toHaveLength(1);
    expect(climbs[0]?.facts).toMatchObject({ to: "L2", cause: "rule", metric: "first_response" });
    expect(view?.summary.level).toBe("L2");
  });

  const pending = (number: number, at: number) =>
    inScope(
      "system",
      async (tx) => (await tx.ticket.count({ where: { number, nextCheckAt: { lte: new Date(at) } } })) > 0,
    );
});

describe("proofs", () => {
  it("verify finds every chain whole and every projection equal to its replay", async () => {
    const { visited, findings } = await verifyTickets("report", () => {});
    expect(visited).toBeGreaterThan(5);
    expect(findings).toEqual([]);
  });

  it("verify names an altered event, a missing one and a wrong projection", async () => {
    const pg = await import("pg");
    const owner = new pg.default.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    await owner.query("SELECT set_config('app.scope', 'system', false)");
    const numbers = (await owner.query("SELECT number FROM tickets ORDER BY number LIMIT 3")).rows.map(
      (row: { number: number }) => row.number,
    );
    const inTicket = (n: number | undefined) => `ticket_id = (SELECT id FROM tickets WHERE number = ${n})`;
    await owner.query(
      "ALTER TABLE ticket_events NO FORCE ROW LEVEL SECURITY; ALTER TABLE tickets NO FORCE ROW LEVEL SECURITY",
    );
    await owner.query(`UPDATE ticket_events SET at = at - interval '1 hour' WHERE seq = 2 AND ${inTicket(numbers[0])}`);
    await owner.query(`DELETE FROM ticket_events WHERE seq = 2 AND ${inTicket(numbers[1])}`);
    await owner.query("UPDATE tickets SET severity = 'S4' WHERE number = $1", [numbers[2]]);
    await owner.end();
    const { findings } = await verifyTickets("report", () => {});
    expect(findings).toEqual([
      { number: numbers[0], fault: "event 2: hash" },
      { number: numbers[1], fault: "event 3: sequence" },
      { number: numbers[2], fault: "projection severity" },
    ]);
  });
});
