import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inScope, scopeOf } from "@/lib/db/client";
import { actOnTicket, openTicket } from "@/lib/tickets/commands";
import { aTicket, givenAccount, givenAgent, givenDatabase, givenVendor, value, WEDNESDAY } from "@/scripts/db/given";
import { bePresent, deleteReply, saveReply } from "./commands";
import { alikeTickets, cannedReplies, colleagues, customerOf } from "./queries";
import { PRESENCE, REPLY_LIMITS } from "./schema";

let database: Awaited<ReturnType<typeof givenDatabase>>;
let account: Awaited<ReturnType<typeof givenAccount>>;
let other: Awaited<ReturnType<typeof givenAccount>>;
let ada: Awaited<ReturnType<typeof givenAgent>>;
let bob: Awaited<ReturnType<typeof givenAgent>>;
let lead: Awaited<ReturnType<typeof givenAgent>>;

beforeAll(async () => {
  database = await givenDatabase();
  const vendor = await givenVendor();
  account = await givenAccount(vendor, "alpha", "pro");
  other = await givenAccount(vendor, "beta", "pro");
  [ada, bob, lead] = [await givenAgent("ada"), await givenAgent("bob"), await givenAgent("lin", "lead")];
});
afterAll(() => database?.end());

const opened = async (title: string, by = account.member) =>
  value(await openTicket(by, aTicket({ title }), WEDNESDAY)).number;

describe("who has a ticket open", () => {
  it("is told to the others, not to oneself, until nothing was heard for long enough", async () => {
    const number = await opened("在场");
    expect(value(await bePresent(ada, number, false, WEDNESDAY))).toEqual([]);
    expect(value(await bePresent(bob, number, true, WEDNESDAY))).toEqual([{ name: "ada", isWriting: false }]);
    const last = WEDNESDAY + PRESENCE.goneAfterMs;
    expect(value(await bePresent(ada, number, false, last))).toEqual([{ name: "bob", isWriting: true }]);
    expect(value(await bePresent(ada, number, false, last + 1000))).toEqual([]);
  });

  it("is of one ticket, and of one that exists", async () => {
    const [one, two] = [await opened("一"), await opened("二")];
    await bePresent(ada, one, false, WEDNESDAY);
    expect(value(await bePresent(bob, two, false, WEDNESDAY))).toEqual([]);
    expect(await bePresent(ada, 99_999_999, false, WEDNESDAY)).toMatchObject({ refusal: { code: "not_found" } });
  });
});

describe("replies kept for reuse", () => {
  const reply = (name: string, changes = {}) => ({ locale: "zh", name, body: "{customer}，您好。", ...changes });
  const kept = async (input: unknown, by: Parameters<typeof saveReply>[0] = lead) => {
    const done = await saveReply(by, input, WEDNESDAY);
    return done.ok ? "kept" : done.refusal.code;
  };

  it("are written by leads and read by every agent", async () => {
    expect(await kept(reply("问候"), ada)).toBe("forbidden");
    expect(await kept(reply("问候"), account.owner)).toBe("forbidden");
    expect(await kept(reply("问候"))).toBe("kept");
    expect(await cannedReplies(ada)).toMatchObject([{ locale: "zh", name: "问候" }]);
  });

  it("have one name in a language, may change, and go for good", async () => {
    expect(await kept(reply("问候"))).toBe("reply.name_taken");
    expect(await kept(reply("问候", { locale: "en" }))).toBe("kept");
    const id = (await cannedReplies(ada)).find(({ locale }) => locale === "zh")?.id ?? "";
    expect(await kept(reply("问候", { id, body: "新的" }))).toBe("kept");
    expect((await cannedReplies(ada)).find((one) => one.id === id)?.body).toBe("新的");
    expect((await deleteReply(ada, id)).ok).toBe(false);
    value(await deleteReply(lead, id));
    value(await deleteReply(lead, id));
    expect((await cannedReplies(ada)).map(({ locale }) => locale)).toEqual(["en"]);
    expect(await kept(reply("没有了", { id }))).toBe("not_found");
  });

  it("SEC-08 refuse what is empty, too long, or not theirs to set", async () => {
    expect(await kept(reply(" "))).toBe("invalid");
    expect(await kept(reply("字".repeat(REPLY_LIMITS.name)))).toBe("kept");
    expect(await kept(reply("字".repeat(REPLY_LIMITS.name + 1)))).toBe("invalid");
    expect(await kept(reply("长", { body: "x".repeat(REPLY_LIMITS.body + 1) }))).toBe("invalid");
    expect(await kept(reply("x", { updatedById: ada.userId }))).toBe("invalid");
  });
});

describe("tickets alike", () => {
  it("share the rarer words, across accounts, with how they were resolved", async () => {
    const past = await opened("Android 推送 token 注册失败", other.member);
    value(await actOnTicket(ada, past, { do: "resolve", summary: "升级到 4.2.1" }, WEDNESDAY));
    const gone = await opened("Android 推送 token 注册失败 重复");
    value(await actOnTicket(ada, gone, { do: "cancel", because: "spam", explanation: "x" }, WEDNESDAY));
    await opened("账单抬头怎么改");
    const own = await opened("推送 token 注册失败，偶发");
    expect(await alikeTickets(ada, own)).toMatchObject([
      { number: past, accountName: "beta Ltd", resolution: "升级到 4.2.1" },
    ]);
    expect(await alikeTickets(ada, await opened("%%%"))).toEqual([]);
    expect(await alikeTickets(ada, 99_999_999)).toEqual([]);
  });
});

it("a customer's facts are those of the ticket's account", async () => {
  const number = await opened("谁的", other.owner);
  expect(await customerOf(ada, number, WEDNESDAY)).toMatchObject({
    ...{ timeZone: "Asia/Shanghai", locale: "zh", requester: "owner of beta" },
    entitlement: { tier: "pro" },
  });
  expect(await customerOf(ada, 99_999_999, WEDNESDAY)).toBeNull();
  expect((await colleagues(ada)).map(({ name }) => name)).toEqual(["ada", "bob", "lin"]);
});

it("SEC-08 an account sees neither, whatever it asks", async () => {
  await inScope(scopeOf(account.owner), async (tx) => {
    expect(await tx.deskPresence.count()).toBe(0);
    expect(await tx.cannedReply.count()).toBe(0);
  });
});
