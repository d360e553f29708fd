import { describe, expect, it } from "vitest";
import type { ServiceDto } from "@/lib/availability/schema";
import { serviceRecord, stripStart } from "./service-record";

const ZONE = "Asia/Shanghai";
const at = (local: string): number => Date.parse(`${local.replace(" ", "T")}:00+08:00`);
const NOW = at("2026-11-23 10:00");
const title = { zh: "中断", en: "Outage" };

function service(...incidents: [from: string, to: string | null, impact: "outage" | "degraded"][]): ServiceDto {
  const told = incidents.map(([from, to, impact], index) => ({
    id: String(index),
    startedAt: at(from),
    endedAt: to === null ? null : at(to),
    impact,
    title,
  }));
  return { key: "messaging", name: title, targetPpm: 999_500, recordSince: 0, incidents: told, maintenances: [] };
}
const dayOf = (record: ReturnType<typeof serviceRecord>, date: string) =>
  record.days.find((day) => day.date === date)?.condition;

describe("how a service is now", () => {
  it("is up when nothing is recorded", () => {
    expect(serviceRecord(service(), NOW, ZONE).now).toBe("up");
  });

  it("is the worst of what lasts", () => {
    expect(
      serviceRecord(service(["2026-11-23 09:00", null, "degraded"], ["2026-11-23 09:30", null, "outage"]), NOW, ZONE)
        .now,
    ).toBe("outage");
  });

  it("is up again at the instant an incident ends", () => {
    expect(serviceRecord(service(["2026-11-23 09:00", "2026-11-23 10:00", "outage"]), NOW, ZONE).now).toBe("up");
  });

  it("is maintenance while agreed work lasts", () => {
    const work = { id: "w", startedAt: at("2026-11-23 09:00"), endedAt: at("2026-11-23 11:00"), title };
    expect(serviceRecord({ ...service(), maintenances: [work] }, NOW, ZONE).now).toBe("maintenance");
  });
});

describe("ninety days", () => {
  it("end today and are civil days of the vendor's zone", () => {
    const { days } = serviceRecord(service(), NOW, ZONE);
    expect(days).toHaveLength(90);
    expect([days[0]?.date, days.at(-1)?.date]).toEqual(["2026-08-26", "2026-11-23"]);
    expect(stripStart(NOW, ZONE)).toBe(at("2026-08-26 00:00"));
  });

  it("mark both days of an incident over midnight, and neither neighbour", () => {
    const record = serviceRecord(service(["2026-11-10 23:50", "2026-11-11 00:10", "outage"]), NOW, ZONE);
    expect(["2026-11-09", "2026-11-10", "2026-11-11", "2026-11-12"].map((date) => dayOf(record, date))).toEqual([
      "up",
      "outage",
      "outage",
      "up",
    ]);
  });

  it("do not mark the day on which an incident ended at midnight", () => {
    expect(
      dayOf(serviceRecord(service(["2026-11-10 23:00", "2026-11-11 00:00", "degraded"]), NOW, ZONE), "2026-11-11"),
    ).toBe("up");
  });
});

describe("days before the record", () => {
  const days = (since: string) =>
    serviceRecord({ ...service(), recordSince: at(since) }, NOW, ZONE).days.filter(
      ({ condition }) => condition === "unrecorded",
    );

  it("are unknown, not up", () => {
    expect(days("2026-11-20 00:00").at(-1)?.date).toBe("2026-11-19");
    expect(days("2026-11-20 00:00")).toHaveLength(86);
  });

  it("end with the day on which it begins", () => {
    expect(days("2026-11-20 23:59").at(-1)?.date).toBe("2026-11-19");
  });

  it("are none once the record is older than the strip", () => {
    expect(days("2026-08-26 23:59")).toEqual([]);
  });
});
