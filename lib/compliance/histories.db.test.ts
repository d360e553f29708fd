import { afterAll, beforeAll, expect, it } from "vitest";
import { recordStory } from "@/lib/tickets/commands";
import type { TicketCommand } from "@/lib/tickets/schema";
import { random } from "@/prisma/demo/random";
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
import { report } from "./queries";
import { verifyReports } from "./verify";

const HISTORIES = 1000;
const DAY = 24 * HOUR;
const AS_OF = WEDNESDAY + 200 * DAY;

let database: Awaited<ReturnType<typeof givenDatabase>>;
let account: Awaited<ReturnType<typeof givenAccount>>;

const chance = random(20261123);
const SEVERITIES = ["S1", "S2", "S3", "S4"] as const;

/** Whatever an agent could do next, in no sensible order: what the ticket refuses is left out. */
function anything(): TicketCommand {
  return chance.pick<TicketCommand>([
    { do: "reply", body: "…", asksCustomer: chance.chance(0.4) },
    { do: "note", body: "…" },
    { do: "confirm", how: "reproduced" },
    { do: "refuse_confirmation", why: "not_reproducible", reason: "…" },
    { do: "change_severity", to: chance.pick(SEVERITIES), reason: "…" },
    { do: "resolve", summary: "…" },
    { do: "reopen", reason: "…" },
    { do: "cancel", because: "withdrawn", explanation: "…" },
  ]);
}

beforeAll(async () => {
  database = await givenDatabase();
  account = await givenAccount(await givenVendor(), "alpha", "pro");
  const agent = await givenAgent("ada");
  for (let history = 0; history < HISTORIES; history++) {
    const at = WEDNESDAY + Math.floor(chance.between(0, 190 * DAY) / 1000) * 1000;
    let then = at;
    const steps = Array.from({ length: Math.floor(chance.between(0, 10)) }, () => {
      then += Math.round(chance.around(2 * HOUR, 1.5) / 1000) * 1000 + MINUTE;
      return { at: then, actor: agent, command: anything() };
    });
    const until = Math.max(then, AS_OF);
    const input = aTicket({ severity: chance.pick(SEVERITIES) });
    await recordStory({ actor: account.member, input, at, steps, until });
  }
});
afterAll(() => database?.end());

it("U-21 each figure of every quarter over a thousand drawn histories is what their sealed ledgers give alone", async () => {
  const { reports, findings } = await verifyReports(AS_OF);
  expect(findings).toEqual([]);
  expect(reports).toBeGreaterThanOrEqual(3);
  const page = await report(account.owner, "2026-Q2", AS_OF);
  expect(page?.isFallback).toBe(false);
  expect(page?.report.late.length).toBeGreaterThan(50);
  expect(page?.report.cancelled.length).toBeGreaterThan(5);
  expect(page?.report.attainment.filter(({ n }) => n >= 30).length).toBeGreaterThan(6);
});
