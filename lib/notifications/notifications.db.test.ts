import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { inScope } from "@/lib/db/client";
import { forgetEnv } from "@/lib/env";
import { actOnTicket, openTicket } from "@/lib/tickets/commands";
import { watchTicket } from "@/lib/watchers/commands";
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
import { deliverDue, wantMail } from "./commands";
import { mailKey, userOfMailKey } from "./signed-link";

let database: Awaited<ReturnType<typeof givenDatabase>>;
let account: Awaited<ReturnType<typeof givenAccount>>;
let agent: Awaited<ReturnType<typeof givenAgent>>;
let office: Awaited<ReturnType<typeof startPostOffice>>;

beforeAll(async () => {
  database = await givenDatabase();
  account = await givenAccount(await givenVendor(), "alpha", "pro");
  agent = await givenAgent("ada");
  office = await startPostOffice();
  Object.assign(process.env, office.env);
  forgetEnv();
});
afterAll(async () => {
  await office?.stop();
  await database?.end();
});
beforeEach(() => settleAll());

const settleAll = () =>
  inScope("system", (tx) =>
    tx.notification.updateMany({ where: { attemptAt: { not: null } }, data: { attemptAt: null } }),
  );
const waiting = () =>
  inScope("system", (tx) =>
    tx.notification.findMany({ where: { attemptAt: { not: null } }, orderBy: [{ seq: "asc" }, { userId: "asc" }] }),
  );
const opened = async () => value(await openTicket(account.member, aTicket({}), WEDNESDAY)).number;
const reply = async (number: number, body: string, asksCustomer = false) =>
  value(await actOnTicket(agent, number, { do: "reply", body, asksCustomer }, WEDNESDAY + MINUTE));
interface Kept {
  subject: string;
  text: string;
}
const mailTo = async (address: string): Promise<Kept[]> =>
  (await fetch(`${office.readUrl}/?to=${encodeURIComponent(address)}`)).json() as Promise<Kept[]>;
const MEMBER = "member@alpha.example";

describe("who is told of what", () => {
  it("is told of what others did: the one who filed it, who follows it, and who works on it", async () => {
    const number = await opened();
    expect((await waiting()).map(({ kind, userId }) => [kind, userId])).toEqual([["received", account.member.userId]]);
    await settleAll();
    value(await watchTicket(account.viewer, number, true, WEDNESDAY));
    value(await actOnTicket(agent, number, { do: "assign", agent: agent.userId }, WEDNESDAY));
    expect(await waiting()).toEqual([]);
    await reply(number, "请看一下", true);
    const told = new Set((await waiting()).map(({ kind, userId }) => `${kind} ${userId}`));
    expect(told).toEqual(new Set([`question ${account.member.userId}`, `question ${account.viewer.userId}`]));
    await settleAll();
    value(
      await actOnTicket(account.member, number, { do: "reply", body: "好", asksCustomer: false }, WEDNESDAY + HOUR),
    );
    const heard = new Set((await waiting()).map(({ kind, userId }) => `${kind} ${userId}`));
    expect(heard).toEqual(new Set([`customer_wrote ${agent.userId}`, `customer_wrote ${account.viewer.userId}`]));
  });

  it("SEC-08 hears nothing of a note, and nothing of what was refused", async () => {
    const number = await opened();
    await settleAll();
    value(await actOnTicket(agent, number, { do: "note", body: "secret" }, WEDNESDAY));
    expect((await actOnTicket(agent, number, { do: "reopen", reason: "no" }, WEDNESDAY)).ok).toBe(false);
    expect(await waiting()).toEqual([]);
  });
});

describe("delivery", () => {
  it("sends each message once, two workers at it or ten, in the reader's language with the way out", async () => {
    const number = await opened();
    await settleAll();
    const before = (await mailTo(MEMBER)).length;
    await reply(number, "升级到 5.4.2 就好了");
    await Promise.all([1, 2, 3, 4].map(() => deliverDue(WEDNESDAY + MINUTE)));
    const mails = (await mailTo(MEMBER)).slice(before);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.subject).toBe(`[#${number}] ${aTicket({}).title}`);
    expect(mails[0]?.text).toContain("ada 回复了您的工单");
    expect(mails[0]?.text).toContain("升级到 5.4.2 就好了");
    expect(mails[0]?.text).toContain(`/zh/mail?key=${mailKey(account.member.userId)}`);
    expect(await waiting()).toEqual([]);
  });

  it("waits for its time, and is not sent when it is news no more", async () => {
    const number = await opened();
    await settleAll();
    await reply(number, "太晚了");
    expect(await deliverDue(WEDNESDAY)).toBe(0);
    expect(await waiting()).toHaveLength(1);
    const before = (await mailTo(MEMBER)).length;
    expect(await deliverDue(WEDNESDAY + 73 * HOUR)).toBe(0);
    expect((await mailTo(MEMBER)).length).toBe(before);
    const [row] = await inScope("system", (tx) => tx.notification.findMany({ where: { outcome: "too_old" } }));
    expect(row?.attemptAt).toBeNull();
  });

  it("F-11 tries again after a server that fails, later each time, and gives up after seven", async () => {
    const number = await opened();
    await settleAll();
    await reply(number, "再试一次");
    process.env.SMTP_URL = "smtp://127.0.0.1:1"; // where nobody answers
    forgetEnv();
    let now = WEDNESDAY + MINUTE;
    const pauses: number[] = [];
    for (let [row] = await waiting(); row?.attemptAt; [row] = await waiting()) {
      pauses.push((row.attemptAt.getTime() - now) / MINUTE);
      now = row.attemptAt.getTime();
      expect(await deliverDue(now)).toBe(0);
    }
    process.env.SMTP_URL = office.env.SMTP_URL;
    forgetEnv();
    expect(pauses).toEqual([0, 1, 5, 30, 120, 360, 720]);
    expect(await inScope("system", (tx) => tx.notification.count({ where: { outcome: "given_up" } }))).toBe(1);
  });

  it("U-29 stops for who wants none and for who has left, and goes on when it is wanted again", async () => {
    const number = await opened();
    await settleAll();
    await wantMail(account.member.userId, false, WEDNESDAY);
    await reply(number, "不发");
    expect(await deliverDue(WEDNESDAY + MINUTE)).toBe(0);
    await wantMail(account.member.userId, true, WEDNESDAY);
    await reply(number, "再发");
    expect(await deliverDue(WEDNESDAY + MINUTE)).toBe(1);
    const { userId } = account.member;
    await inScope("system", (tx) =>
      tx.user.update({ where: { id: userId }, data: { disabledAt: new Date(WEDNESDAY) } }),
    );
    await reply(number, "已离开");
    expect(await deliverDue(WEDNESDAY + MINUTE)).toBe(0);
    await inScope("system", (tx) => tx.user.update({ where: { id: userId }, data: { disabledAt: null } }));
  });

  it("is stopped by no link but the one that was mailed", () => {
    const key = mailKey(account.member.userId);
    expect(userOfMailKey(key)).toBe(account.member.userId);
    for (const wrong of ["", account.member.userId, `${account.owner.userId}.${key.split(".")[1]}`, `${key}x`])
      expect(userOfMailKey(wrong)).toBeNull();
  });
});
