import { expect, it } from "vitest";
import type { ServiceDto } from "@/lib/availability/schema";
import { recentEntries } from "./recent-entries";

const words = { zh: "词", en: "word" };
const service: ServiceDto = {
  ...{ key: "push", name: words, targetPpm: 999_000, recordSince: 0 },
  incidents: [
    { id: "old", startedAt: 10, endedAt: 20, impact: "outage", title: words },
    { id: "lasting", startedAt: 150, endedAt: null, impact: "degraded", title: words },
    { id: "reaching-in", startedAt: 90, endedAt: 110, impact: "outage", title: words },
  ],
  maintenances: [
    { id: "going-on", startedAt: 190, endedAt: 260, title: words },
    { id: "planned", startedAt: 300, endedAt: 400, title: words },
  ],
};

it("lists what touched the days since, newest first, and nothing that has not begun", () => {
  expect(recentEntries([service], 100, 200).map(({ id, condition }) => [id, condition])).toEqual([
    ["going-on", "maintenance"],
    ["lasting", "degraded"],
    ["reaching-in", "outage"],
  ]);
});

it("says that maintenance before its planned end lasts", () => {
  expect(recentEntries([service], 100, 200)[0]?.endedAt).toBeNull();
});
