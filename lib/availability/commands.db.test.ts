import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { givenAccount, givenAgent, givenDatabase, givenVendor, HOUR, value, WEDNESDAY } from "@/scripts/db/given";
import { announceMaintenance, endIncident, publishServices, reportIncident } from "./commands";
import { availabilityRecord } from "./queries";

let database: Awaited<ReturnType<typeof givenDatabase>>;
let lead: Awaited<ReturnType<typeof givenAgent>>;
let agent: Awaited<ReturnType<typeof givenAgent>>;
let account: Awaited<ReturnType<typeof givenAccount>>;

beforeAll(async () => {
  database = await givenDatabase();
  account = await givenAccount(await givenVendor(), "alpha");
  [lead, agent] = [await givenAgent("lead", "lead"), await givenAgent("ada")];
  value(
    await publishServices(
      lead,
      [{ key: "im", name: { zh: "消息", en: "Messaging" }, targetPpm: 999_500 }],
      WEDNESDAY - 24 * HOUR,
    ),
  );
});
afterAll(() => database?.end());

const titles = { serviceKey: "im", titleZh: "消息延迟", titleEn: "Messages delayed" };
const incident = (startedAt: number, endedAt: number | null) => ({
  ...{ ...titles, impact: "outage" as const, startedAt, endedAt },
});
const codes = (result: { ok: boolean } & object) => ("refusal" in result ? result.refusal : null);

describe("the availability record, by a lead", () => {
  it("takes an incident that goes on, ends it once, and never edits it after", async () => {
    const { id } = value(await reportIncident(lead, incident(WEDNESDAY - HOUR, null), WEDNESDAY));
    expect(codes(await endIncident(lead, id, WEDNESDAY + 1000, WEDNESDAY))).toMatchObject({
      fields: { endedAt: "future" },
    });
    expect(codes(await endIncident(lead, id, WEDNESDAY - HOUR, WEDNESDAY))).toMatchObject({
      fields: { endedAt: "order" },
    });
    value(await endIncident(lead, id, WEDNESDAY, WEDNESDAY));
    expect(codes(await endIncident(lead, id, WEDNESDAY - 1000, WEDNESDAY))).toMatchObject({ code: "incident.ended" });
    const [service] = await availabilityRecord(WEDNESDAY - 24 * HOUR, WEDNESDAY + HOUR);
    expect(service?.incidents).toMatchObject([{ startedAt: WEDNESDAY - HOUR, endedAt: WEDNESDAY }]);
  });

  it("refuses an incident of the future and one that ends before it begins", async () => {
    expect(codes(await reportIncident(lead, incident(WEDNESDAY + 1000, null), WEDNESDAY))).toMatchObject({
      fields: { startedAt: "future" },
    });
    const backwards = incident(WEDNESDAY - HOUR, WEDNESDAY - HOUR);
    expect(codes(await reportIncident(lead, backwards, WEDNESDAY))).toMatchObject({ fields: { endedAt: "order" } });
    expect(codes(await reportIncident(lead, incident(WEDNESDAY - HOUR, WEDNESDAY + 1000), WEDNESDAY))).toMatchObject({
      fields: { endedAt: "future" },
    });
  });

  it("takes no maintenance that has begun already: it would take downtime off the past", async () => {
    const work = { ...titles, startedAt: WEDNESDAY - 1000, endedAt: WEDNESDAY + HOUR };
    expect(codes(await announceMaintenance(lead, work, WEDNESDAY))).toMatchObject({ fields: { startedAt: "past" } });
    expect((await announceMaintenance(lead, { ...work, startedAt: WEDNESDAY }, WEDNESDAY)).ok).toBe(true);
  });

  it("SEC-03 is written by leads alone", async () => {
    for (const actor of [agent, account.owner]) {
      expect(codes(await reportIncident(actor, incident(WEDNESDAY - HOUR, null), WEDNESDAY))).toMatchObject({
        code: "forbidden",
      });
      expect(codes(await endIncident(actor, crypto.randomUUID(), WEDNESDAY, WEDNESDAY))).toMatchObject({
        code: "forbidden",
      });
    }
  });
});
