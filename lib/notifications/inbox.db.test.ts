import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { inScope } from "@/lib/db/client";
import { forgetEnv } from "@/lib/env";
import { actOnTicket, checkTicket, openTicket } from "@/lib/tickets/commands";
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
import { startPostOffice } from "@/scripts/e2e/post-office";
import { deliverDue, markRead, resendMail, savePreferences } from "./commands";
import { countUnread, dueMessage, inboxOf, mailLog, preferencesOf } from "./queries";
import type { Kind } from "./schema";

let database: Awaited<ReturnType<typeof givenDatabase>>;
let account: Awaited<ReturnType<typeof givenAccount>>;
let other: Awaited<ReturnType<typeof givenAccount>>;
let agent: Awaited<ReturnType<typeof givenAgent>>;
let office: Awaited<ReturnType<typeof startPostOffice>>;

beforeAll(async () => {
  database = await givenDatabase();
  const vendor = await givenVendor();
  account = await givenAccount(vendor, "alpha", "pro");
  other = await givenAccount(vendor, "beta", "pro");
  agent = await givenAgent("ada");
  office = await startPostOffice();
  Object.assign(process.env, office.env);
  forgetEnv();
});
afterAll(async () => {
  await office?.stop();
  await database?.end();
});
beforeEach(async () => {
  await inScope("system", (tx) => tx.notification.updateMany({ data: { attemptAt: null, createdAt: new Date(0) } }));
  const usual = { mailOff: [], appOff: [], quiet: null };
  for (const person of [account.member, account.owner, other.member, agent])
    value(await savePreferences(person, usual, WEDNESDAY));
});

const opened = async (input: Parameters<typeof aTicket>[0] = {}, at = WEDNESDAY) =>
  value(await openTicket(account.member, aTicket(input), at)).number;
const kindsOf = async (person: typeof account.member | typeof agent, now: number) =>
  (await inboxOf(person, now)).map(({ kind }) => kind);

describe("what the clock comes to", () => {
  it("is told at half and four fifths of the target, once, to those who wait and to all of the level", async () => {
    const number = await opened(); // S2 of pro: three hours
    expect(await kindsOf(agent, WEDNESDAY)).toEqual([]);
    for (const minutes of [90, 91, 144, 145]) await checkTicket(number, WEDNESDAY + minutes * MINUTE);
    expect(await kindsOf(agent, WEDNESDAY + 145 * MINUTE)).toEqual(["due_soon", "due_soon"]);
    expect(await kindsOf(account.member, WEDNESDAY + 145 * MINUTE)).toEqual(["due_soon", "due_soon", "received"]);
    const [latest] = await inboxOf(agent, WEDNESDAY + 145 * MINUTE);
    expect(latest).toMatchObject({ number, metric: "first_response", by: null, isRead: false });
  });

  it("is not told of a target that was kept, nor a day later of one that was missed", async () => {
    const kept = await opened();
    value(await actOnTicket(agent, kept, { do: "reply", body: "好", asksCustomer: false }, WEDNESDAY + MINUTE));
    await checkTicket(kept, WEDNESDAY + 145 * MINUTE);
    const old = await opened();
    await checkTicket(old, WEDNESDAY + 30 * HOUR);
    const about = (await inboxOf(agent, WEDNESDAY + 30 * HOUR)).filter(({ kind }) => kind === "due_soon");
    expect(about).toEqual([]);
  });

  it("is told as an escalation with its reason where it climbs, not twice", async () => {
    const number = await opened();
    await checkTicket(number, WEDNESDAY + 3 * HOUR + MINUTE);
    const [first, ...rest] = await inboxOf(account.member, WEDNESDAY + 4 * HOUR);
    expect(first).toMatchObject({ kind: "escalated", to: "L2", metric: "first_response" });
    expect(rest.map(({ kind }) => kind)).toEqual(["received"]);
  });

  it("is told as missed where the level was reached before", async () => {
    const number = await opened();
    value(await actOnTicket(agent, number, { do: "escalate", to: "L3", reason: "难" }, WEDNESDAY + MINUTE));
    await checkTicket(number, WEDNESDAY + 3 * HOUR + MINUTE);
    const kinds = await kindsOf(account.member, WEDNESDAY + 4 * HOUR);
    expect(kinds).toEqual(["breached", "escalated", "received"]);
  });
});

describe("the question how it was", () => {
  const resolved = async () => {
    const number = await opened();
    value(await actOnTicket(agent, number, { do: "resolve", summary: "已修复" }, WEDNESDAY + HOUR));
    return number;
  };
  const DAY = 24 * HOUR;

  it("comes a day after the solution", async () => {
    await resolved();
    expect(await kindsOf(account.member, WEDNESDAY + DAY)).not.toContain("rate");
    expect(await kindsOf(account.member, WEDNESDAY + DAY + HOUR)).toContain("rate");
    await deliverDue(WEDNESDAY + DAY);
    expect(await deliverDue(WEDNESDAY + DAY + HOUR)).toBe(1);
  });

  it("is not mailed to who has answered it, nor about what was reopened", async () => {
    const rated = await resolved();
    value(await actOnTicket(account.member, rated, { do: "rate", score: 4 }, WEDNESDAY + 2 * HOUR));
    const reopened = await resolved();
    value(await actOnTicket(account.member, reopened, { do: "reopen", reason: "还在" }, WEDNESDAY + 2 * HOUR));
    await deliverDue(WEDNESDAY + 3 * HOUR);
    expect(await deliverDue(WEDNESDAY + DAY + HOUR)).toBe(0);
  });
});

describe("what a person wants", () => {
  const off = (mailOff: Kind[], appOff: Kind[] = []) => ({ mailOff, appOff, quiet: null });

  it("decides by kind what is mailed and what stands in the inbox", async () => {
    value(await savePreferences(account.member, off(["received"], ["escalated"]), WEDNESDAY));
    const number = await opened();
    value(await actOnTicket(agent, number, { do: "escalate", to: "L2", reason: "难" }, WEDNESDAY));
    expect(await kindsOf(account.member, WEDNESDAY)).toEqual(["received"]);
    expect(await deliverDue(WEDNESDAY)).toBe(1); // the escalation
  });

  it("is as shipped until something is chosen: customers get no mail before a due instant", async () => {
    await inScope("system", (tx) => tx.$executeRaw`UPDATE message_preferences SET mail_off = '{}'`);
    expect((await preferencesOf(account.viewer)).mailOff).toEqual(["due_soon"]);
    expect((await preferencesOf(account.member)).mailOff).toEqual([]);
  });

  it("is refused when it is no kind or no time of day", async () => {
    for (const input of [
      { ...off([]), mailOff: ["nothing"] },
      { ...off([]), quiet: { from: 1440, until: 0 } },
      { ...off([]), quiet: { from: 0 } },
      { ...off([]), userId: agent.userId },
    ])
      expect((await savePreferences(account.member, input, WEDNESDAY)).ok).toBe(false);
  });

  it("waits for the end of the quiet hours, but for an S1", async () => {
    // 10:00 in Shanghai, quiet until noon
    value(await savePreferences(account.member, { ...off([]), quiet: { from: 540, until: 720 } }, WEDNESDAY));
    await opened();
    expect(await deliverDue(WEDNESDAY)).toBe(0);
    expect(await deliverDue(WEDNESDAY + 2 * HOUR - MINUTE)).toBe(0);
    expect(await deliverDue(WEDNESDAY + 2 * HOUR)).toBe(1);
    await opened({ severity: "S1" });
    expect(await deliverDue(WEDNESDAY)).toBe(1);
  });
});

describe("the inbox", () => {
  it("SEC-01 is the reader's own: no colleague's, no other account's, and is read by its reader", async () => {
    await opened();
    expect(await countUnread(account.member, WEDNESDAY)).toBe(1);
    for (const stranger of [account.owner, other.member, agent]) {
      expect(await inboxOf(stranger, WEDNESDAY)).toEqual([]);
      await markRead(stranger, WEDNESDAY);
    }
    expect(await countUnread(account.member, WEDNESDAY)).toBe(1);
    await markRead(account.member, WEDNESDAY);
    expect(await countUnread(account.member, WEDNESDAY)).toBe(0);
    expect((await inboxOf(account.member, WEDNESDAY))[0]?.isRead).toBe(true);
  });
});

describe("the mail log", () => {
  it("SEC-03 is the lead's: what was written to whom, what came of it, and another try under the same id", async () => {
    const lead = await givenAgent("lin", "lead");
    const number = await opened({}, WEDNESDAY + 50 * HOUR);
    await deliverDue(WEDNESDAY + 50 * HOUR);
    const [row] = await mailLog(lead);
    expect(row).toMatchObject({ number, kind: "received", to: "member of alpha", outcome: "sent", attemptAt: null });
    const id = row?.id ?? "";
    expect((await dueMessage(lead, id))?.message.number).toBe(number);
    for (const nobody of ["", "x", agent.userId]) expect(await dueMessage(lead, nobody)).toBeNull();
    expect(await mailLog(agent)).toEqual([]);
    expect(await dueMessage(agent, id)).toBeNull();
    expect(await resendMail(agent, id, WEDNESDAY)).toMatchObject({ refusal: { code: "forbidden" } });
    expect(await resendMail(lead, agent.userId, WEDNESDAY)).toMatchObject({ refusal: { code: "not_found" } });
    value(await resendMail(lead, id, WEDNESDAY + 50 * HOUR));
    expect(await deliverDue(WEDNESDAY + 50 * HOUR)).toBe(1);
    expect((await mailLog(lead))[0]).toMatchObject({ id, outcome: "sent", attempts: 1 });
  });
});
