import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { actorOf } from "@/lib/auth/scope";
import { inScope } from "@/lib/db/client";
import { actOnTicket } from "@/lib/tickets/commands";
import { readTicket } from "@/lib/tickets/queries";
import {
  givenAccount,
  givenAgent,
  givenDatabase,
  givenVendor,
  HOUR,
  MINUTE,
  value,
  WEDNESDAY,
} from "@/scripts/db/given";
import { askTrial, confirmTrial, TRIAL_LINK_MS } from "./commands";
import { trialRecord } from "./queries";

let database: Awaited<ReturnType<typeof givenDatabase>>;
let account: Awaited<ReturnType<typeof givenAccount>>;
let agent: Awaited<ReturnType<typeof givenAgent>>;

beforeAll(async () => {
  database = await givenDatabase();
  account = await givenAccount(await givenVendor(), "alpha", "pro");
  agent = await givenAgent("ada");
});
afterAll(() => database?.end());

const QUESTION = {
  ...{ name: "林夏", company: "青柠工作室", title: "群成员上限是多少？", locale: "zh" },
  question: "想做 5,000 人的群，社区版够不够？",
};
let visitors = 0;
const newAddress = () => `visitor${++visitors}@green.example`;
const asked = async (email: string, at = WEDNESDAY) => value(await askTrial({ ...QUESTION, email }, at))?.token ?? "";
const filed = async (at = WEDNESDAY) => value(await confirmTrial(await asked(newAddress(), at), at));

describe("N10 a visitor's question", () => {
  it("is nothing but a waiting row until its link is pressed, and its secret is not stored", async () => {
    const email = newAddress();
    const token = await asked(email);
    const rows = await inScope("system", (tx) => tx.trialQuestion.findMany({ where: { email } }));
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(await inScope("system", (tx) => tx.user.count({ where: { email } }))).toBe(0);
  });

  it("becomes an S4 ticket under the trial's tier, in an account of its own that its sender owns", async () => {
    const { userId, number } = await filed();
    const actor = await actorOf(userId);
    if (actor?.kind !== "member") throw new Error("no member");
    expect(actor).toMatchObject({ role: "owner", accountName: "青柠工作室", name: "林夏" });
    const ticket = await readTicket(actor, number, WEDNESDAY + MINUTE);
    expect(ticket?.summary).toMatchObject({ severity: "S4", tier: "pro", title: QUESTION.title });
    expect(await readTicket(account.owner, number, WEDNESDAY + MINUTE)).toBeNull();
  });

  it("tells the desk nothing that a customer's question would not", async () => {
    const { number } = await filed();
    const seen = JSON.stringify(await readTicket(agent, number, WEDNESDAY + MINUTE));
    expect(seen).not.toMatch(/trial|试问|visitor/i);
    expect(await inScope("desk", (tx) => tx.trialQuestion.count())).toBe(0);
  });

  it("is filed once, pressed often and all at once", async () => {
    const token = await asked(newAddress());
    const pressed = await Promise.all([1, 2, 3, 4, 5].map(() => confirmTrial(token, WEDNESDAY)));
    expect(pressed.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await confirmTrial(token, WEDNESDAY)).toMatchObject({ refusal: { code: "trial.spent" } });
  });

  it("goes on where a process died between the account and the ticket", async () => {
    const [token, email] = [await asked(newAddress()), `visitor${visitors}@green.example`];
    value(await confirmTrial(token, WEDNESDAY));
    await inScope("system", (tx) => tx.trialQuestion.updateMany({ where: { email }, data: { ticketNumber: null } }));
    value(await confirmTrial(token, WEDNESDAY + MINUTE));
    expect(await inScope("system", (tx) => tx.user.count({ where: { email } }))).toBe(1);
  });

  it("can be confirmed up to the last instant of its link, and not after it", async () => {
    const [last, late] = [await asked(newAddress()), await asked(newAddress())];
    expect((await confirmTrial(last, WEDNESDAY + TRIAL_LINK_MS)).ok).toBe(true);
    expect(await confirmTrial(late, WEDNESDAY + TRIAL_LINK_MS + 1)).toMatchObject({ refusal: { code: "trial.spent" } });
    expect(await confirmTrial("guess", WEDNESDAY)).toMatchObject({ refusal: { code: "trial.spent" } });
  });

  it("is no second way in for somebody who has an account", async () => {
    const token = await asked("member@alpha.example");
    expect(await confirmTrial(token, WEDNESDAY)).toMatchObject({ refusal: { code: "trial.known" } });
    expect(await actorOf(account.member.userId)).toMatchObject({ accountId: account.member.accountId });
  });

  it("SEC-34 sends one address no more than three links that wait, and says the same to everybody", async () => {
    const email = newAddress();
    for (const _ of [1, 2, 3]) expect(await asked(email)).not.toBe("");
    expect(value(await askTrial({ ...QUESTION, email }, WEDNESDAY))).toBeNull();
    expect(await asked(email, WEDNESDAY + TRIAL_LINK_MS + 1)).not.toBe("");
  });

  it("that is wrong says which field, and what with it", async () => {
    const wrong = { ...QUESTION, name: " ", email: "nobody", title: "长".repeat(201), company: "a\u0007b" };
    expect(await askTrial(wrong, WEDNESDAY)).toMatchObject({
      refusal: { fields: { name: "required", email: "email", title: "too_long", company: "invalid" } },
    });
  });
});

describe("N10 the public record", () => {
  it("gives no figures below five results, then what was answered in time", async () => {
    const start = WEDNESDAY + 200 * 24 * HOUR;
    expect(await trialRecord(start)).toMatchObject({ asked: 0, decided: null });
    for (let index = 0; index < 5; index++) {
      const { number } = await filed(start);
      if (index < 4)
        value(await actOnTicket(agent, number, { do: "reply", body: "可以", asksCustomer: false }, start + HOUR));
      expect((await trialRecord(start + 2 * HOUR)).decided).toBeNull();
    }
    expect(await trialRecord(start + 2 * HOUR)).toMatchObject({ asked: 5, decided: null });
    expect(await trialRecord(start + 20 * 24 * HOUR)).toMatchObject({ asked: 5, decided: { n: 5, met: 4 } });
  });
});
