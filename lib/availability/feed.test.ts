import { beforeEach, describe, expect, it, vi } from "vitest";
import { incidentFeed } from "./feed";
import type { ServiceDto } from "./schema";

const NOW = Date.parse("2026-11-23T06:00:00Z");
const HOUR = 3_600_000;
const incident = (id: string, startedAt: number, endedAt: number | null) => ({
  ...{ id, startedAt, endedAt, impact: "outage" as const },
  title: { zh: "消息<中断>", en: "Messages <lost> & delayed" },
});
const service = (...incidents: ServiceDto["incidents"]): ServiceDto => ({
  ...{ key: "messaging", name: { zh: "消息收发", en: "Messaging" }, targetPpm: 999_500, recordSince: 0 },
  incidents,
  maintenances: [],
});

beforeEach(() => {
  vi.stubEnv("BASE_URL", "https://support.example");
});

describe("U-28 incidents as Atom", () => {
  it("tell the latest first, when it began and how long it was", async () => {
    const xml = await incidentFeed(
      "en",
      [service(incident("a", NOW - 10 * HOUR, NOW - 9 * HOUR), incident("b", NOW - HOUR, null))],
      NOW,
    );
    expect(xml.match(/<entry>/g)).toHaveLength(2);
    expect(xml.indexOf("not over yet")).toBeLessThan(xml.indexOf("1 h."));
    expect(xml).toContain("<updated>2026-11-23T05:00:00.000Z</updated>");
    expect(xml).not.toContain("<lost>");
  });

  it("do not tell what has not begun", async () => {
    const xml = await incidentFeed("zh", [service(incident("c", NOW + HOUR, null))], NOW);
    expect(xml).not.toContain("<entry>");
  });

  it("keep their ids from one asking to the next, one for each language", async () => {
    const idOf = async (locale: "zh" | "en", now: number) => {
      const xml = await incidentFeed(locale, [service(incident("a", NOW - HOUR, null))], now);
      return xml.match(/<entry>[\s\S]*?<id>([^<]+)/)?.[1];
    };
    expect(await idOf("zh", NOW)).toBe(await idOf("zh", NOW + HOUR));
    expect(await idOf("zh", NOW)).not.toBe(await idOf("en", NOW));
  });
});
