import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { publishShippedTerms } from "@/lib/accounts/commands";
import { actorOf } from "@/lib/auth/scope";
import { inScope } from "@/lib/db/client";
import { readTicket } from "@/lib/tickets/queries";
import { verifyTickets } from "@/lib/tickets/verify";
import { givenAccount, givenAgent, givenDatabase, givenVendor, value, WEDNESDAY } from "@/scripts/db/given";
import { importPeople, importTickets } from "./commands";
import { COLUMNS, readPeople } from "./people-file";
import { readTickets, TICKET_COLUMNS } from "./tickets-file";

const SYSTEM = { kind: "system" } as const;
let database: Awaited<ReturnType<typeof givenDatabase>>;
let terms: { policyId: string; calendarId: string };

beforeAll(async () => {
  database = await givenDatabase();
  await givenAccount(await givenVendor(), "alpha", "pro");
  terms = value(await publishShippedTerms(SYSTEM, WEDNESDAY));
});
afterAll(() => database?.end());

const bring = async (lines: string[], isDry = false) => {
  const { people, problems } = readPeople([COLUMNS.join(","), ...lines].join("\n"));
  expect(problems).toEqual([]);
  return value(await importPeople(SYSTEM, people, terms, { isDry, now: WEDNESDAY }));
};
const count = () => inScope("system", async (tx) => [await tx.account.count(), await tx.user.count()]);
const ANN = "acme,Acme,pro,Europe/Berlin,ann@acme.example,Ann,owner,en";
const BEN = "acme,Acme,pro,Europe/Berlin,ben@acme.example,Ben,viewer,en";

describe("people from a file", () => {
  it("are told about and not written by a dry run, then written, with the tier they are entitled to", async () => {
    const before = await count();
    expect(await bring([ANN, BEN], true)).toMatchObject({ accounts: 1, people: 2, problems: [] });
    expect(await count()).toEqual(before);
    expect(await bring([ANN, BEN])).toMatchObject({ accounts: 1, people: 2, problems: [] });
    const ben = await inScope("system", (tx) => tx.user.findUniqueOrThrow({ where: { email: "ben@acme.example" } }));
    expect(await actorOf(ben.id)).toMatchObject({ kind: "member", role: "viewer", accountName: "Acme", locale: "en" });
    const entitled = await inScope("system", (tx) => tx.entitlement.findFirst({ where: { account: { key: "acme" } } }));
    expect(entitled).toMatchObject({ tier: "pro", ...terms });
  });

  it("join an account that is there, and are all left out when one line cannot be", async () => {
    const more = "acme,Acme,pro,Europe/Berlin,cy@acme.example,Cy,member,en";
    expect(await bring([more])).toMatchObject({ accounts: 0, people: 1, problems: [] });
    const before = await count();
    const { problems } = await bring([
      "beta,Beta,basic,Asia/Shanghai,new@beta.example,New,member,zh",
      "alpha,Another,pro,Asia/Shanghai,x@alpha.example,X,owner,zh",
      "gamma,Gamma,pro,Asia/Shanghai,owner@alpha.example,O,owner,zh",
    ]);
    expect(problems.map(({ line, column, code }) => `${line} ${column} ${code}`)).toEqual([
      "2 role no_owner",
      "3 account_key other_account",
      "4 email taken",
    ]);
    expect(await count()).toEqual(before);
  });

  it("SEC-03 are brought in by the portal's operator or a lead, by no agent", async () => {
    const agent = await givenAgent("ada");
    const refused = await importPeople(agent, [], terms, { isDry: false, now: WEDNESDAY });
    expect(refused).toMatchObject({ refusal: { code: "forbidden" } });
  });
});

describe("tickets from an export", () => {
  const DAY = 86_400_000;
  const file = (lines: string[]) =>
    [`${TICKET_COLUMNS.join(",")},Solved at,First reply time in minutes,Assignee`, ...lines].join("\n");
  const tickets = async (lines: string[], isDry = false, agent = "zoe@vendor.example") => {
    const read = readTickets(file(lines), "Asia/Shanghai");
    expect(read.problems).toEqual([]);
    return importTickets(SYSTEM, read.tickets, agent, { isDry, now: WEDNESDAY });
  };
  const at = (daysAgo: number) => new Date(WEDNESDAY - daysAgo * DAY).toISOString();
  const SOLVED = `901,Push is late,member@alpha.example,Closed,High,${at(20)},${at(18)},30,zoe`;
  const OPEN = `902,"Messages, twice",member@alpha.example,Open,Low,${at(1)},,-,-`;

  it("become ledgers that hold, with the clocks of their time, once", async () => {
    const zoe = await givenAgent("zoe");
    const before = await inScope("system", (tx) => tx.ticket.count());
    expect(value(await tickets([OPEN, SOLVED], true))).toMatchObject({ tickets: 2, known: 0, problems: [] });
    expect(await inScope("system", (tx) => tx.ticket.count())).toBe(before);
    expect(value(await tickets([OPEN, SOLVED]))).toMatchObject({ tickets: 2, known: 0 });
    expect(value(await tickets([OPEN, SOLVED]))).toMatchObject({ tickets: 0, known: 2 });
    const row = await inScope("system", (tx) => tx.ticket.findFirstOrThrow({ where: { title: "Push is late" } }));
    expect(row).toMatchObject({ state: "resolved", severity: "S2", openedAt: new Date(WEDNESDAY - 20 * DAY) });
    const view = await readTicket(zoe, row.number, WEDNESDAY);
    const first = view?.clocks.find(({ metric }) => metric === "first_response");
    expect(first).toMatchObject({ state: "stopped", stoppedAt: WEDNESDAY - 20 * DAY + 30 * 60_000 });
    expect((await verifyTickets("report", () => {})).findings).toEqual([]);
    // long past: nobody is told of it now
    expect(await inScope("system", (tx) => tx.notification.count({ where: { ticketId: row.id } }))).toBe(0);
  });

  it("of nobody here, or from before the terms, are told by line, and nothing is written", async () => {
    const before = await inScope("system", (tx) => tx.ticket.count());
    const stranger = `903,Whose,nobody@else.example,Open,Low,${at(1)},,-,-`;
    const early = `904,Too early,member@alpha.example,Closed,Low,${at(301)},${at(300)},5,Ada`;
    expect(value(await tickets([SOLVED.replace("901", "905"), stranger, early])).problems).toMatchObject([
      { line: 3, column: "Requester email", code: "no_member" },
      { line: 4, column: "Created at", code: "no_terms" },
    ]);
    expect(await inScope("system", (tx) => tx.ticket.count())).toBe(before);
    expect(await tickets([SOLVED], false, "nobody@vendor.example")).toMatchObject({
      refusal: { code: "agent.unknown" },
    });
  });

  it("may be older than the installation where the account says since when it is a customer", async () => {
    const { people, problems } = readPeople(
      `${COLUMNS.join(",")},customer_since\nold,Old Ltd,basic,Asia/Shanghai,own@old.example,Own,owner,zh,2024-01-01`,
    );
    expect(problems).toEqual([]);
    value(await importPeople(SYSTEM, people, terms, { isDry: false, now: WEDNESDAY }));
    const done = await tickets([`906,Long ago,own@old.example,Solved,Normal,2024-01-02 10:00,2024-01-02 12:00,10,Ada`]);
    expect(value(done)).toMatchObject({ tickets: 1, problems: [] });
  });
});
