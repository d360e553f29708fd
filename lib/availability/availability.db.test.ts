import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { entitlementHistory, peopleOf } from "@/lib/accounts/queries";
import { vendor } from "@/lib/accounts/vendor";
import { givenAccount, givenDatabase, givenVendor, HOUR, value, WEDNESDAY } from "@/scripts/db/given";
import { publishServices, recordIncident } from "./commands";
import { availabilityRecord } from "./queries";
import { availabilityReport } from "./report";

const SYSTEM = { kind: "system" } as const;
let database: Awaited<ReturnType<typeof givenDatabase>>;
let account: Awaited<ReturnType<typeof givenAccount>>;
let other: Awaited<ReturnType<typeof givenAccount>>;

beforeAll(async () => {
  database = await givenDatabase();
  const terms = await givenVendor();
  account = await givenAccount(terms, "alpha");
  other = await givenAccount(terms, "beta", "basic");
});
afterAll(() => database?.end());

describe("a fresh installation", () => {
  it("has no services, and says nothing of them", async () => {
    expect(await availabilityRecord(0, WEDNESDAY)).toEqual([]);
  });

  it("knows nothing before its record begins", async () => {
    value(await publishServices(SYSTEM, vendor().services, WEDNESDAY));
    const services = await availabilityRecord(0, WEDNESDAY + HOUR);
    const { zone } = vendor();
    const report = availabilityReport({ vendor: "V", zone, asOf: WEDNESDAY + HOUR, services });
    const [first] = report.services;
    expect(first?.periods.filter(({ isOver }) => isOver).map(({ verdict }) => verdict)).toEqual(
      Array.from({ length: 3 }, () => "unrecorded"),
    );
    expect(first?.periods.find(({ unit, isOver }) => unit === "quarter" && !isOver)).toMatchObject({
      percent: "100.000",
      recordedFrom: new Date(WEDNESDAY).toISOString(),
    });
  });
});

it("SEC-01 a customer publishes neither services nor incidents", async () => {
  expect(await publishServices(account.owner, [], WEDNESDAY)).toMatchObject({ ok: false });
  const incident = {
    serviceKey: "push",
    startedAt: 0,
    endedAt: 1,
    impact: "outage",
    titleZh: "a",
    titleEn: "a",
  } as const;
  expect(await recordIncident(account.owner, incident)).toMatchObject({ ok: false });
});

describe("SEC-02 an account's terms and people", () => {
  it("are its own alone", async () => {
    expect((await entitlementHistory(account.owner, WEDNESDAY)).map(({ tier }) => tier)).toEqual(["pro"]);
    expect((await entitlementHistory(other.owner, WEDNESDAY)).map(({ tier }) => tier)).toEqual(["basic"]);
    expect((await peopleOf(account.viewer)).map(({ name }) => name)).toEqual(
      ["owner", "member", "viewer"].map((role) => `${role} of alpha`),
    );
  });

  it("do not tell terms that begin later", async () => {
    expect(await entitlementHistory(account.owner, WEDNESDAY - 400 * 24 * HOUR)).toEqual([]);
  });
});
