import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { currentEntitlement, entitlementHistory } from "@/lib/accounts/queries";
import { proveReport } from "@/lib/compliance/commands";
import { checkProof } from "@/lib/compliance/proof";
import { verifyReports } from "@/lib/compliance/verify";
import { planTerms } from "@/lib/directory/commands";
import { accountLog } from "@/lib/members/queries";
import { actOnTicket, adoptCalendars, openTicket } from "@/lib/tickets/commands";
import { readTicket } from "@/lib/tickets/queries";
import { verifyTickets } from "@/lib/tickets/verify";
import {
  aTicket,
  givenAccount,
  givenAgent,
  givenDatabase,
  givenVendor,
  HOUR,
  value,
  WEDNESDAY,
} from "@/scripts/db/given";
import { publishNextCalendar, publishNextPolicy } from "./commands";
import { foreseeNextCalendar, foreseePolicy, publicTerms, publishedVersions } from "./queries";

let database: Awaited<ReturnType<typeof givenDatabase>>;
let account: Awaited<ReturnType<typeof givenAccount>>;
let other: Awaited<ReturnType<typeof givenAccount>>;
let lead: Awaited<ReturnType<typeof givenAgent>>;
let agent: Awaited<ReturnType<typeof givenAgent>>;

beforeAll(async () => {
  database = await givenDatabase();
  const vendor = await givenVendor();
  account = await givenAccount(vendor, "alpha", "pro");
  other = await givenAccount(vendor, "beta", "enterprise");
  lead = await givenAgent("lea", "lead");
  agent = await givenAgent("ada");
});
afterAll(() => database?.end());

const DAY = 24 * HOUR;
const dayOf = (change: string, date: string) => ({
  ...{ "day.0.change": change, "day.0.date": date },
  ...{ "day.0.zh": "团建", "day.0.en": "Team day" },
});
/** The Saturday of that week is worked: what is due after it is due a day earlier. */
const SATURDAY = dayOf("makeup", "2026-03-07");

async function confirmedS3() {
  const { number } = value(await openTicket(account.member, aTicket({ severity: "S3" }), WEDNESDAY));
  value(await actOnTicket(agent, number, { do: "confirm", how: "reproduced" }, WEDNESDAY + HOUR));
  return number;
}
async function dueOf(number: number, at: number) {
  const ticket = await readTicket(account.member, number, at);
  const clock = ticket?.clocks.find(({ metric }) => metric === "resolution");
  return { due: clock?.dueAt ?? 0, version: ticket?.calendarVersion };
}
const now = WEDNESDAY + 2 * HOUR;
const calendarNow = async () => (await publicTerms()).calendarId;
const policyNow = async () => (await publicTerms()).policyId;

describe("publishing a calendar", () => {
  let number = 0;

  it("PRODUCT §3.9 shows what it does to open tickets, and writes nothing", async () => {
    number = await confirmedS3();
    const before = await dueOf(number, now);
    const seen = value(await foreseeNextCalendar(lead, { baseId: await calendarNow(), typed: SATURDAY }, now));
    expect(seen).toMatchObject({ id: "cn-office@2", accounts: 2, tickets: [{ number }] });
    expect(seen.tickets[0]?.earlier).toEqual([
      { metric: "resolution", cycle: 1, from: before.due, to: expect.any(Number) },
    ]);
    expect(await calendarNow()).toBe("cn-office@1");
    expect(await dueOf(number, now)).toEqual(before);
  });

  it("SEC-03 is the lead's alone", async () => {
    const input = { baseId: await calendarNow(), typed: SATURDAY };
    expect(await foreseeNextCalendar(agent, input, now)).toMatchObject({ refusal: { code: "forbidden" } });
    const published = await publishNextCalendar(agent, { ...input, validFrom: now }, now);
    expect(published).toMatchObject({ refusal: { code: "forbidden" } });
    expect(await publishedVersions(agent, now)).toEqual({ policies: [], calendars: [] });
  });

  it("puts accounts under it, and open tickets adopt it by an event", async () => {
    const before = await dueOf(number, now);
    const input = { baseId: await calendarNow(), typed: SATURDAY, validFrom: now };
    expect(value(await publishNextCalendar(lead, input, now))).toEqual({ id: "cn-office@2", accounts: 2, adopted: 1 });
    const after = await dueOf(number, now);
    expect(after.version).toBe(2);
    expect(before.due - after.due).toBe(DAY);
    expect((await currentEntitlement(account.member, now))?.calendarId).toBe("cn-office@2");
    expect((await entitlementHistory(account.member, now)).map(({ calendarId }) => calendarId)).toEqual([
      ...["cn-office@2", "cn-office@1"],
    ]);
    const adopted = (await readTicket(account.member, number, now))?.timeline.at(-1);
    expect(adopted).toMatchObject({ type: "calendar.adopted", facts: { calendarVersion: "cn-office@2" } });
    expect((await accountLog(account.owner))[0]).toMatchObject({ act: "terms" });
    expect(await adoptCalendars(now)).toBe(0);
  });

  it("refuses what was typed over a version that is no longer the newest, and what is past", async () => {
    const stale = { baseId: "cn-office@1", typed: dayOf("holiday", "2026-06-01"), validFrom: now };
    expect(await publishNextCalendar(lead, stale, now)).toMatchObject({ refusal: { code: "terms.moved" } });
    const past = { baseId: "cn-office@2", typed: dayOf("holiday", "2026-06-01"), validFrom: now - 1 };
    expect(await publishNextCalendar(lead, past, now)).toMatchObject({ refusal: { code: "terms.past" } });
    const same = { baseId: "cn-office@2", typed: {}, validFrom: now };
    expect(await publishNextCalendar(lead, same, now)).toMatchObject({ refusal: { code: "terms.same" } });
  });

  it("PRODUCT §3.9 a ticket keeps its calendar where something would be due later", async () => {
    const before = await dueOf(number, now);
    const typed = dayOf("holiday", "2026-03-09");
    const seen = value(await foreseeNextCalendar(lead, { baseId: "cn-office@2", typed }, now));
    expect(seen.tickets).toEqual([{ number, title: expect.any(String), earlier: null }]);
    const input = { baseId: "cn-office@2", typed, validFrom: now };
    expect(value(await publishNextCalendar(lead, input, now))).toMatchObject({ accounts: 2, adopted: 0 });
    expect(await dueOf(number, now)).toEqual(before);
  });

  it("from a later instant on is adopted then, and terms planned for later go on under it", async () => {
    const [soon, later] = [now + DAY, now + 90 * DAY];
    value(await planTerms(lead, "alpha", { tier: "basic", validFrom: later }, now));
    const input = { baseId: "cn-office@3", typed: { "day.0.change": "remove", "day.0.date": "2026-03-09" } };
    const published = await publishNextCalendar(lead, { ...input, validFrom: soon }, now);
    expect(value(published)).toEqual({ id: "cn-office@4", accounts: 2, adopted: 0 });
    expect((await currentEntitlement(account.member, soon - 1))?.calendarId).toBe("cn-office@3");
    expect(await currentEntitlement(account.member, soon)).toMatchObject({ calendarId: "cn-office@4", tier: "pro" });
    expect(await currentEntitlement(account.member, later)).toMatchObject({ calendarId: "cn-office@4", tier: "basic" });
    expect(await adoptCalendars(soon - 1)).toBe(0);
    expect(await adoptCalendars(soon)).toBe(1);
    expect(await dueOf(number, soon)).toMatchObject({ version: 4 });
  });

  it("N6 chains, projections and reports hold, and the file proves itself with the adopted calendars in it", async () => {
    const at = WEDNESDAY + 40 * DAY;
    value(await actOnTicket(agent, number, { do: "resolve", cause: "defect", summary: "修好了" }, now + 2 * DAY));
    expect((await verifyTickets("report", () => {})).findings).toEqual([]);
    expect((await verifyReports(at)).findings).toEqual([]);
    const proof = await proveReport(account.owner, "2026-Q1", at);
    expect(Object.keys(proof?.calendars ?? {}).toSorted()).toEqual(["cn-office@1", "cn-office@2", "cn-office@4"]);
    expect(proof?.report.calendarVersions).toEqual([1, 2, 4]);
    expect((await checkProof(proof)).flaws).toEqual([]);
    const { "cn-office@2": _, ...calendars } = proof?.calendars ?? {};
    expect((await checkProof({ ...proof, calendars })).flaws).toContainEqual(
      expect.objectContaining({ code: "terms" }),
    );
  });
});

describe("publishing a policy", () => {
  const typed = { "tiers.enterprise.targets.first_response.S2.amount": "1" };

  it("shows whose promises change, moves accounts, and leaves open tickets as they are", async () => {
    const at = now + 10 * DAY;
    const { number } = value(await openTicket(other.member, aTicket({ severity: "S2" }), at));
    const baseId = await policyNow();
    const seen = value(await foreseePolicy(lead, { baseId, typed }, at));
    expect(seen).toMatchObject({
      accounts: 2,
      tiers: [{ tier: "enterprise", fromId: baseId, accounts: 1, changes: [{ kind: "target", way: "shorter" }] }],
    });
    const due = async (of: number) => (await readTicket(other.member, of, at))?.clocks[0]?.dueAt;
    expect(await due(number)).toBe(at + 2 * HOUR);
    const published = value(await publishNextPolicy(lead, { baseId, typed, validFrom: at }, at));
    expect(published).toMatchObject({ id: seen.id, accounts: 2 });
    expect(await due(number)).toBe(at + 2 * HOUR);
    const next = value(await openTicket(other.member, aTicket({ severity: "S2" }), at));
    expect(await due(next.number)).toBe(at + HOUR);
    expect((await verifyTickets("report", () => {})).findings).toEqual([]);
  });

  it("for new terms alone leaves accounts where they are, and they can follow later", async () => {
    const at = now + 11 * DAY;
    const before = await policyNow();
    const input = { baseId: before, typed: { "rules.reopenWindowDays": "30" } };
    const published = value(await publishNextPolicy(lead, { ...input, validFrom: null }, at));
    expect(published.accounts).toBe(0);
    expect((await currentEntitlement(other.member, at))?.policyId).toBe(before);
    const { policies } = await publishedVersions(lead, at);
    expect(policies.slice(0, 2)).toMatchObject([
      { id: published.id, accounts: 0 },
      { id: before, accounts: 2 },
    ]);
    const follow = { baseId: published.id, typed: {} };
    expect(value(await foreseePolicy(lead, follow, at)).tiers.map(({ fromId }) => fromId)).toContain(before);
    expect(value(await publishNextPolicy(lead, { ...follow, validFrom: at }, at))).toMatchObject({ accounts: 2 });
    expect((await currentEntitlement(other.member, at))?.policyId).toBe(published.id);
    expect(await publishNextPolicy(lead, { ...follow, validFrom: at }, at)).toMatchObject({
      refusal: { code: "terms.same" },
    });
  });

  it("PRODUCT §3.8 that promises less for a graver severity is refused by its field", async () => {
    const shrinking = { "tiers.pro.targets.first_response.S1.amount": "900" };
    const refused = await foreseePolicy(lead, { baseId: await policyNow(), typed: shrinking }, now + 12 * DAY);
    expect(refused).toMatchObject({ refusal: { fields: { "tiers.pro.targets.first_response.S2.amount": "shrinks" } } });
  });
});
