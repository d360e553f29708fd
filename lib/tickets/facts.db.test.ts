import { afterAll, beforeAll, expect, it } from "vitest";
import { report } from "@/lib/compliance/queries";
import { inScope } from "@/lib/db/client";
import {
  aTicket,
  givenAccount,
  givenAgent,
  givenDatabase,
  givenVendor,
  HOUR,
  MINUTE,
  WEDNESDAY,
} from "@/scripts/db/given";
import { actOnTicket, recordStory, type StoryStep } from "./commands";
import { readEvents } from "./ledger";
import { readLedgers } from "./queries";
import { slaEvents } from "./sla-events";

const LATER = WEDNESDAY + 96 * HOUR;

let database: Awaited<ReturnType<typeof givenDatabase>>;
let alpha: Awaited<ReturnType<typeof givenAccount>>;
let beta: Awaited<ReturnType<typeof givenAccount>>;
let agent: Awaited<ReturnType<typeof givenAgent>>;

beforeAll(async () => {
  database = await givenDatabase();
  const vendor = await givenVendor();
  alpha = await givenAccount(vendor, "alpha", "pro");
  beta = await givenAccount(vendor, "beta", "pro");
  agent = await givenAgent("ada");
  for (const steps of STORIES) await tell(alpha, steps);
  await tell(beta, []);
  const [first, second] = [await tell(alpha, []), await tell(alpha, [])];
  const merge = { do: "merge", into: second, because: "merged", explanation: "同一个问题" } as const;
  expect((await actOnTicket(agent, first, merge, LATER - HOUR)).ok).toBe(true);
});
afterAll(() => database?.end());

type Told = readonly [minutes: number, by: "agent" | "customer", command: StoryStep["command"]];
const STORIES: readonly (readonly Told[])[] = [
  [],
  [
    [20, "agent", { do: "reply", body: "看到了", asksCustomer: false }],
    [30, "agent", { do: "confirm", how: "reproduced" }],
    [40, "agent", { do: "reply", body: "哪个版本？", asksCustomer: true }],
    [90, "customer", { do: "reply", body: "5.2", asksCustomer: false }],
    [300, "agent", { do: "resolve", summary: "已修复" }],
    [320, "customer", { do: "rate", score: 4 }],
    [400, "customer", { do: "reopen", reason: "又出现了" }],
    [500, "agent", { do: "resolve", summary: "补上了" }],
  ],
  [
    [15, "agent", { do: "change_severity", to: "S3", reason: "有绕过办法" }],
    [25, "agent", { do: "escalate", to: "L3", reason: "需要核对协议" }],
    [60, "agent", { do: "cancel", because: "spam", explanation: "测试" }],
  ],
];

async function tell(account: typeof alpha, steps: readonly Told[]) {
  const { refused, number } = await recordStory({
    ...{ actor: account.member, input: aTicket({}), at: WEDNESDAY, until: WEDNESDAY + 72 * HOUR },
    steps: steps.map(([minutes, by, command]) => ({
      at: WEDNESDAY + minutes * MINUTE,
      actor: by === "agent" ? agent : account.member,
      command,
    })),
  });
  expect(refused).toEqual([]);
  return number;
}

it("the facts read in one query are the ledger's own, event by event", async () => {
  const read = await readLedgers(alpha.member, LATER);
  const stored = await inScope("system", async (tx) => {
    const tickets = await tx.ticket.findMany({ where: { accountId: alpha.id }, orderBy: { number: "asc" } });
    return Promise.all(tickets.map(async ({ id, number, title }) => ({ number, title, id })));
  });
  expect(read.map(({ number, title }) => [number, title])).toEqual(stored.map(({ number, title }) => [number, title]));
  for (const [index, { id }] of stored.entries()) {
    const events = await inScope("system", (tx) => readEvents(tx, id));
    expect(read[index]?.events).toEqual(slaEvents(events));
  }
  const types = new Set(read.flatMap(({ events }) => events.map(({ type }) => type)));
  for (const type of ["ticket.paused", "severity.changed", "ticket.escalated", "ticket.rated", "ticket.merged"])
    expect(types).toContain(type);
});

it("one account's facts are never another's, and later events do not exist yet", async () => {
  expect(await readLedgers(beta.member, LATER)).toHaveLength(1);
  const early = await readLedgers(alpha.member, WEDNESDAY + 20 * MINUTE);
  expect(early.flatMap(({ events }) => events).every(({ at }) => at <= WEDNESDAY + 20 * MINUTE)).toBe(true);
  expect(await readLedgers(alpha.member, WEDNESDAY - 1)).toEqual([]);
});

it("N8 N12 the report of a quarter has what the ledger tells", async () => {
  const page = await report(alpha.owner, "2026-Q1", LATER);
  expect(page?.report).toMatchObject({ opened: 5, satisfaction: { n: 1, mean: "4.0" } });
  expect(page?.report.severitySteps).toMatchObject([{ kind: "lowered", by: "agent", to: "S3" }]);
  expect(page?.report.behind.reopened).toHaveLength(1);
  expect(page?.report.tiers.map(({ tier }) => tier)).toEqual(["basic", "enterprise"]);
  expect(page?.report.credits).toMatchObject({ minimum: 5 });
});
