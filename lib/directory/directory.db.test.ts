import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { currentEntitlement } from "@/lib/accounts/queries";
import { acceptInvitation } from "@/lib/members/commands";
import { accountLog } from "@/lib/members/queries";
import { openTicket } from "@/lib/tickets/commands";
import { readTicket } from "@/lib/tickets/queries";
import { aTicket, givenAccount, givenAgent, givenDatabase, givenVendor, value, WEDNESDAY } from "@/scripts/db/given";
import { openAccount, planTerms } from "./commands";
import { customer, customers } from "./queries";

let database: Awaited<ReturnType<typeof givenDatabase>>;
let account: Awaited<ReturnType<typeof givenAccount>>;
let lead: Awaited<ReturnType<typeof givenAgent>>;
let agent: Awaited<ReturnType<typeof givenAgent>>;

beforeAll(async () => {
  database = await givenDatabase();
  account = await givenAccount(await givenVendor(), "alpha", "pro");
  lead = await givenAgent("lea", "lead");
  agent = await givenAgent("ada");
});
afterAll(() => database?.end());

const DAY = 86_400_000;
const asked = (key: string) => ({
  ...{ key, name: `${key} 公司`, timeZone: "Asia/Shanghai", tier: "basic" },
  ...{ ownerName: "新负责人", ownerEmail: `owner@${key}.example` },
});

describe("opening an account", () => {
  it("gives it terms from now on and a link for its owner, who then belongs to it", async () => {
    const { token, email } = value(await openAccount(lead, asked("nova"), WEDNESDAY));
    expect(email).toBe("owner@nova.example");
    const found = await customer(lead, "nova");
    expect(found).toMatchObject({ name: "nova 公司", people: [], history: [{ tier: "basic", validFrom: WEDNESDAY }] });
    value(await acceptInvitation(token, WEDNESDAY));
    expect((await customer(lead, "nova"))?.people).toMatchObject([{ name: "新负责人", role: "owner" }]);
    const row = (await customers(lead, WEDNESDAY)).find(({ key }) => key === "nova");
    expect(row).toMatchObject({ tier: "basic", members: 1, openTickets: 0 });
  });

  it("says by field what is wrong, and writes nothing then", async () => {
    const wrong = { ...asked("Bad Key"), timeZone: "Mars/Base", ownerEmail: "nobody", name: " " };
    expect(await openAccount(lead, wrong, WEDNESDAY)).toMatchObject({
      refusal: { fields: { key: "key", timeZone: "timezone", ownerEmail: "email", name: "required" } },
    });
    expect(await openAccount(lead, asked("alpha"), WEDNESDAY)).toMatchObject({ refusal: { fields: { key: "taken" } } });
    const known = { ...asked("omega"), ownerEmail: "owner@alpha.example" };
    expect(await openAccount(lead, known, WEDNESDAY)).toMatchObject({ refusal: { fields: { ownerEmail: "taken" } } });
    expect(await customer(lead, "omega")).toBeNull();
  });

  it("SEC-03 is the lead's alone", async () => {
    expect(await openAccount(agent, asked("zeta"), WEDNESDAY)).toMatchObject({ refusal: { code: "forbidden" } });
    expect(await planTerms(agent, "alpha", { tier: "basic", validFrom: WEDNESDAY }, WEDNESDAY)).toMatchObject({
      refusal: { code: "forbidden" },
    });
    expect(await customers(agent, WEDNESDAY)).toEqual([]);
    expect(await customer(agent, "alpha")).toBeNull();
  });
});

describe("planning terms", () => {
  const tierAt = async (at: number) => (await currentEntitlement(account.owner, at))?.tier;

  it("changes what is filed from then on; a ticket filed before keeps its due instants", async () => {
    const { number } = value(await openTicket(account.member, aTicket({}), WEDNESDAY));
    const before = await readTicket(account.member, number, WEDNESDAY);
    const from = WEDNESDAY + 7 * DAY;
    value(await planTerms(lead, "alpha", { tier: "enterprise", addOns: [], validFrom: from }, WEDNESDAY));
    expect(await tierAt(from - 1)).toBe("pro");
    expect(await tierAt(from)).toBe("enterprise");
    const after = await readTicket(account.member, number, WEDNESDAY);
    expect(after?.summary.nextDueAt).toBe(before?.summary.nextDueAt);
    expect((await accountLog(account.owner)).map(({ act }) => act)).toContain("terms");
  });

  it("withdraws what was planned and has not begun, and leaves what has", async () => {
    const [first, second] = [WEDNESDAY + 3 * DAY, WEDNESDAY + 5 * DAY];
    value(await planTerms(lead, "alpha", { tier: "basic", validFrom: first }, WEDNESDAY));
    value(await planTerms(lead, "alpha", { tier: "enterprise", validFrom: second }, first + DAY));
    expect([await tierAt(WEDNESDAY), await tierAt(first), await tierAt(second)]).toEqual([
      "pro",
      "basic",
      "enterprise",
    ]);
    const terms = (await customer(lead, "alpha"))?.history.toReversed() ?? [];
    expect(terms.map(({ tier }) => tier)).toEqual(["pro", "basic", "enterprise"]);
    for (const [at, { validUntil }] of terms.entries()) expect(validUntil).toBe(terms[at + 1]?.validFrom ?? null);
  });

  it("SLA the past is not edited", async () => {
    const past = await planTerms(lead, "alpha", { tier: "basic", validFrom: WEDNESDAY - 1 }, WEDNESDAY);
    expect(past).toMatchObject({ refusal: { code: "terms.past" } });
    expect(await planTerms(lead, "nobody", { tier: "basic", validFrom: WEDNESDAY }, WEDNESDAY)).toMatchObject({
      refusal: { code: "not_found" },
    });
    expect(await planTerms(lead, "alpha", { tier: "gold", validFrom: WEDNESDAY }, WEDNESDAY)).toMatchObject({
      refusal: { code: "invalid" },
    });
  });
});
