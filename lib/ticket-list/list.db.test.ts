import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { actOnTicket, openTicket } from "@/lib/tickets/commands";
import type { TicketSummary } from "@/lib/tickets/schema";
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
import { deleteView, saveView } from "./commands";
import { allTickets, PAGE_SIZE, pageOfTickets, savedViews } from "./queries";
import { type ListRequest, SORTS, VIEWS_LIMIT } from "./schema";

let database: Awaited<ReturnType<typeof givenDatabase>>;
let account: Awaited<ReturnType<typeof givenAccount>>;
let other: Awaited<ReturnType<typeof givenAccount>>;
let agent: Awaited<ReturnType<typeof givenAgent>>;
const COUNT = 2 * PAGE_SIZE + 7;
const LATER = WEDNESDAY + 200 * MINUTE;
const numbers: number[] = [];

beforeAll(async () => {
  database = await givenDatabase();
  const vendor = await givenVendor();
  account = await givenAccount(vendor, "alpha", "pro");
  other = await givenAccount(vendor, "beta", "pro");
  agent = await givenAgent("ada");
  for (let at = 0; at < COUNT; at++) {
    const opener = at % 2 ? account.member : account.owner;
    // several at the same instant, so that the number decides
    const opened = await openTicket(opener, aTicket({ title: `第${at}张` }), WEDNESDAY + Math.floor(at / 3) * MINUTE);
    numbers.push(value(opened).number);
  }
  for (const number of numbers.slice(0, 20))
    value(await actOnTicket(agent, number, { do: "reply", body: "请补充日志", asksCustomer: true }, LATER));
  for (const number of numbers.slice(20, 40))
    value(await actOnTicket(account.owner, number, { do: "withdraw", reason: "不用了" }, LATER));
  const strange = aTicket({ title: "別家的工单", description: "other account's secret 推送" });
  value(await openTicket(other.member, strange, WEDNESDAY));
}, 120_000);
afterAll(() => database?.end());

const page = (asked: Partial<ListRequest> = {}, reader: Parameters<typeof pageOfTickets>[0] = account.member) =>
  pageOfTickets(reader, { sort: "newest", ...asked }, LATER);
const found = async (asked: Partial<ListRequest>, reader = account.member) =>
  (await page(asked, reader)).tickets.map(({ number }) => number);

async function walk(sort: ListRequest["sort"]) {
  const pages = [await page({ sort })];
  for (let next = pages[0]?.next; next; next = pages.at(-1)?.next) pages.push(await page({ sort, after: next }));
  return pages;
}

const KEY = {
  newest: (ticket: TicketSummary) => -ticket.openedAt,
  updated: (ticket: TicketSummary) => -ticket.lastEventAt,
  due: (ticket: TicketSummary) => ticket.nextDueAt ?? Number.POSITIVE_INFINITY,
};

describe("pages by keyset", () => {
  it.each(SORTS)("show each ticket once, in order, by %s, and lead back the way they came", async (sort) => {
    const pages = await walk(sort);
    const all = pages.flatMap(({ tickets }) => tickets);
    expect(all.map(({ number }) => number).sort((a, b) => a - b)).toEqual(numbers);
    const keys = all.map(KEY[sort]);
    expect(keys).toEqual([...keys].sort((a, b) => (a === b ? 0 : a - b)));
    expect(pages.map(({ tickets }) => tickets.length)).toEqual([PAGE_SIZE, PAGE_SIZE, 7]);
    expect(pages.map(({ total }) => total)).toEqual([COUNT, COUNT, COUNT]);
    expect(pages[0]?.previous).toBeNull();

    const back = await page({ sort, before: pages[2]?.previous ?? "" });
    expect(back.tickets).toEqual(pages[1]?.tickets);
    const first = await page({ sort, before: back.previous ?? "" });
    expect(first.tickets).toEqual(pages[0]?.tickets);
    expect(first.previous).toBeNull();
  });

  it("write the same list to a file, whatever the page size", async () => {
    const rows: number[] = [];
    for await (const batch of allTickets(account.member, { sort: "due" }, LATER))
      rows.push(...batch.map((t) => t.number));
    expect(rows).toEqual((await walk("due")).flatMap(({ tickets }) => tickets.map(({ number }) => number)));
  });
});

describe("filters", () => {
  it("narrow by state, severity, clock and who filed it", async () => {
    expect((await page({ state: "waiting" })).total).toBe(20);
    expect((await page({ state: "cancelled" })).total).toBe(20);
    expect((await page({ state: "active" })).total).toBe(COUNT - 20);
    expect((await page({ state: "open" })).total).toBe(COUNT - 40);
    expect((await page({ mine: "1" })).total).toBe(Math.floor(COUNT / 2));
    const severity = (await page()).tickets[0]?.severity;
    expect((await page({ severity })).total).toBe(COUNT);
    expect((await page({ severity: severity === "S1" ? "S2" : "S1" })).total).toBe(0);
  });

  it("tell late from due soon at the instant itself", async () => {
    const due = (await page({ sort: "due", state: "open" })).tickets[0]?.nextDueAt ?? 0;
    const at = async (clock: "late" | "soon", now: number) =>
      (await pageOfTickets(account.member, { sort: "due", clock }, now)).tickets.some(
        ({ nextDueAt }) => nextDueAt === due,
      );
    expect([await at("late", due), await at("soon", due)]).toEqual([false, true]);
    expect([await at("late", due + 1), await at("soon", due + 1)]).toEqual([true, false]);
    expect([await at("soon", due - 24 * HOUR), await at("soon", due - 24 * HOUR - 1)]).toEqual([true, false]);
  });
});

describe("full text", () => {
  it("finds words anywhere in the ticket, all of them, folded, and a ticket by its number", async () => {
    const number = numbers[60] ?? 0;
    value(
      await actOnTicket(
        account.member,
        number,
        { do: "reply", body: "升级到ＬＸ５.４后报50%_错误", asksCustomer: false },
        LATER,
      ),
    );
    expect(await found({ q: "lx5.4" })).toEqual([number]);
    expect(await found({ q: "第60张 错误" })).toEqual([number]);
    expect(await found({ q: "第60张 没有这个词" })).toEqual([]);
    expect(await found({ q: "50%_错" })).toEqual([number]);
    expect(await found({ q: "5_%错" })).toEqual([]);
    expect(await found({ q: `#${number}` })).toEqual([number]);
  });

  it("SEC-08 finds a note for the desk and never for the customer", async () => {
    const number = numbers[61] ?? 0;
    value(await actOnTicket(agent, number, { do: "note", body: "怀疑是zebra网关" }, LATER));
    expect(await found({ q: "zebra" })).toEqual([]);
    expect(await found({ q: "zebra" }, account.owner)).toEqual([]);
    expect((await page({ q: "zebra" }, agent)).tickets.map((ticket) => ticket.number)).toEqual([number]);
  });

  it("SEC-01 finds nothing of another account, by word, number, list or file", async () => {
    expect(await found({ q: "secret" })).toEqual([]);
    expect(await found({ q: "推送" }, other.member)).toHaveLength(1);
    expect(await found({ q: String(numbers[0]) }, other.member)).toEqual([]);
    expect((await page({}, other.member)).total).toBe(1);
    for await (const batch of allTickets(other.member, { sort: "newest" }, LATER)) expect(batch).toHaveLength(1);
    expect((await page({}, agent)).total).toBe(COUNT + 1);
  });
});

it("the desk narrows by who has a ticket and by level; a member has none", async () => {
  const [number, whole] = [numbers[70] ?? 0, await page({ state: "active" }, agent)];
  expect((await page({ assignee: "me" }, agent)).total).toBe(0);
  value(await actOnTicket(agent, number, { do: "assign", agent: agent.userId }, LATER));
  value(await actOnTicket(agent, number, { do: "escalate", to: "L3", reason: "x" }, LATER));
  const bob = await givenAgent("bob");
  expect((await page({ assignee: "me" }, agent)).tickets.map((ticket) => ticket.number)).toEqual([number]);
  expect((await page({ assignee: "me" }, bob)).total).toBe(0);
  expect((await page({ assignee: "none", state: "active" }, bob)).total).toBe(whole.total - 1);
  expect((await page({ level: "L3" }, bob)).tickets.map((ticket) => ticket.number)).toEqual([number]);
  expect((await page({ assignee: "me" })).total).toBe(0);
});

describe("views that are kept", () => {
  it("belong to the person, replace their namesake, and are written in one order", async () => {
    value(await saveView(account.member, { name: " 推送 ", query: "sort=due&state=open&q=推送&junk=1" }, WEDNESDAY));
    value(await saveView(account.member, { name: "推送", query: "state=waiting" }, WEDNESDAY + 1));
    expect(await savedViews(account.member)).toMatchObject([{ name: "推送", query: "state=waiting" }]);
    expect(await savedViews(account.owner)).toEqual([]);
    expect(await savedViews(other.member)).toEqual([]);
    expect(await savedViews(agent)).toEqual([]);
  });

  it("refuse a name too long, a filter of nothing, and one too many", async () => {
    const keep = async (name: string, query: string) => {
      const kept = await saveView(account.owner, { name, query }, WEDNESDAY);
      return kept.ok ? "kept" : kept.refusal.code;
    };
    expect(await keep("字".repeat(41), "state=open")).toBe("invalid");
    expect(await keep("  ", "state=open")).toBe("invalid");
    expect(await keep("a", "")).toBe("view.empty");
    expect(await keep("a", "state=nonsense")).toBe("view.empty");
    for (let at = 0; at < VIEWS_LIMIT; at++) expect(await keep(`${at}`, "state=open")).toBe("kept");
    expect(await keep("more", "state=open")).toBe("view.too_many");
    expect(await keep("0", "state=waiting")).toBe("kept");
  });

  it("are thrown away by their keeper only, and twice is no harm", async () => {
    const [view] = await savedViews(account.member);
    await deleteView(other.member, view?.id ?? "");
    await deleteView(account.owner, view?.id ?? "");
    expect(await savedViews(account.member)).toHaveLength(1);
    await deleteView(account.member, view?.id ?? "");
    await deleteView(account.member, view?.id ?? "");
    expect(await savedViews(account.member)).toEqual([]);
  });
});
