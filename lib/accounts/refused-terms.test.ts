import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { buildCalendar } from "@/lib/calendars/build";
import { compileCalendar } from "@/lib/sla/calendar";
import { parsePolicy } from "@/lib/sla/policy";
import { checkPolicy } from "@/lib/sla/policy-check";
import en from "@/messages/en/terms.json";
import { refusedTerms } from "./refused-terms";
import { currentCalendar, currentPolicy } from "./vendor";

describe("A policy or calendar that is refused", () => {
  it("is refused in words of both languages that name the field and say what to do", () => {
    const policy = structuredClone(currentPolicy()) as ReturnType<typeof currentPolicy>;
    const pro = policy.tiers.pro?.targets.resolution as Record<string, { amount: number; unit: string }>;
    pro.S3 = { amount: 1, unit: "wd" };
    const checked = checkPolicy(policy, compileCalendar(currentCalendar()));
    expect(checked.ok ? null : refusedTerms("policy.json", checked.refusal)).toBe(
      [
        "policy.json未被接受，请修改：",
        "  tiers.pro.targets.resolution.S3：比更严重的级别更早到期：级别越轻，时限不能越短",
        "policy.json is not accepted. Please correct:",
        "  tiers.pro.targets.resolution.S3: is due before a graver severity: targets must not shrink as severity falls",
      ].join("\n"),
    );
  });

  it("lists every wrong field", () => {
    const parsed = parsePolicy({ ...currentPolicy(), zone: "Mars/Base", version: 0 });
    const told = parsed.ok ? "" : refusedTerms("policy.json", parsed.refusal);
    expect(told).toContain("  version: should be a whole number above zero");
    expect(told).toContain("  zone: there is no such time zone");
  });

  it("says that a calendar never opens", () => {
    const never = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
    const built = buildCalendar({ key: "office", version: 1, zone: "Asia/Shanghai", weekly: never });
    expect(built.ok ? "" : refusedTerms("calendar.json", built.refusal)).toContain("weekly: this calendar never opens");
  });

  it("has words for every code that the engine and the calendars refuse with", () => {
    const files = ["lib/sla", "lib/calendars"].flatMap((room) =>
      readdirSync(room).flatMap((file) => (/(?<!\.test|support)\.ts$/.test(file) ? [`${room}/${file}`] : [])),
    );
    const source = files.map((file) => readFileSync(file, "utf8")).join("\n");
    const codes = [...source.matchAll(/wrong(?:\[[^\]]*\]|\.\w+) = "([a-z_]+)"/g)].map(([, code]) => code);
    expect(codes.length).toBeGreaterThan(30);
    for (const code of codes) expect(en.wrong).toHaveProperty(code ?? "");
  });
});
