import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { publishShippedTerms } from "@/lib/accounts/commands";
import { actorOf } from "@/lib/auth/scope";
import { inScope } from "@/lib/db/client";
import { givenAccount, givenAgent, givenDatabase, givenVendor, value, WEDNESDAY } from "@/scripts/db/given";
import { importPeople } from "./commands";
import { COLUMNS, readPeople } from "./people-file";

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
