/** The engine goes to the browser for countdowns and previews: what it weighs there, calendars' data aside. */
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "vite";
import { describe, expect, it } from "vitest";
import type * as Engine from "./sla-browser";

const LIMIT = 12 * 1024;
const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

async function bundled(): Promise<string> {
  const made = await build({
    ...{ root: at(".."), configFile: false, logLevel: "silent", resolve: { alias: { "@": at("..") } } },
    build: { write: false, minify: true, lib: { entry: at("sla-browser.ts"), formats: ["es"] } },
  });
  const [first] = Array.isArray(made) ? made : [made];
  if (!first || !("output" in first)) throw new Error("nothing was built");
  expect(first.output).toHaveLength(1);
  return first.output[0].code;
}

describe("The engine in the browser", () => {
  it("is at most 12 KB gzipped, needs nothing but itself, and answers", async () => {
    const code = await bundled();
    expect(code).not.toMatch(/\bimport\b|\brequire\b/);
    expect(gzipSync(code).length).toBeLessThanOrEqual(LIMIT);
    const engine: typeof Engine = await import(`data:text/javascript,${encodeURIComponent(code)}`);
    const day: [string, string][] = [["09:00", "17:30"]];
    const weekly = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] };
    const calendar = engine.compileCalendar({ key: "c", version: 1, zone: "Asia/Shanghai", weekly, dates: [] });
    const friday = Date.parse("2026-03-06T15:00+08:00");
    expect(engine.addDays(calendar, friday, 3, "position")).toBe(Date.parse("2026-03-11T15:00+08:00"));
  });
});
