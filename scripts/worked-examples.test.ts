/**
 * docs/how-a-clock-is-computed*.md: what stands between the marks of an example is what the engine says, in the words of
 * the pages. A page that has fallen behind is written anew by `npx vitest run worked-examples --project unit --update`.
 */
import { readFileSync } from "node:fs";
import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { currentPolicy } from "@/lib/accounts/vendor";
import { buildCalendar } from "@/lib/calendars/build";
import { formatDateTime, formatDuration, formatNear, type Reader } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/routing";
import { alwaysOpen, type CalendarData, compileCalendar } from "@/lib/sla/calendar";
import type { Metric, SlaEvent } from "@/lib/sla/events";
import { explain, type Trace } from "@/lib/sla/trace";
import en from "@/messages/en/sla.json";
import zh from "@/messages/zh/sla.json";

const MESSAGES = { zh: { sla: zh }, en: { sla: en } };
const WEEK = (hours: string[][]) => ({ mon: hours, tue: hours, wed: hours, thu: hours, fri: hours, sat: [], sun: [] });

function calendar(input: object): CalendarData {
  const built = buildCalendar(input);
  if (!built.ok) throw new Error(JSON.stringify(built.refusal));
  return built.value;
}

const OFFICE = calendar({
  ...{ key: "cn-office", version: 1, zone: "Asia/Shanghai", weekly: WEEK([["09:00", "17:30"]]) },
  holidays: { source: "chinese-days", country: "CN", years: { from: 2026, to: 2026 } },
});
const NIGHTS = calendar({
  ...{ key: "de-nights", version: 1, zone: "Europe/Berlin" },
  weekly: { ...WEEK([["22:00", "06:00"]]), sat: [["22:00", "06:00"]], sun: [["22:00", "06:00"]] },
});

interface Example {
  readonly tier: string;
  readonly business: CalendarData;
  readonly metric: Metric;
  readonly events: readonly (readonly [at: string, fact: object])[];
}

const opened = (severity: string) => ({ by: "customer", type: "ticket.opened", severity });
const confirmed = { by: "agent", type: "ticket.confirmed" };

const EXAMPLES: Readonly<Record<string, Example>> = {
  friday: {
    ...{ tier: "enterprise", business: OFFICE, metric: "resolution" },
    events: [
      ["2026-03-06T14:00+08:00", opened("S3")],
      ["2026-03-06T15:00+08:00", confirmed],
    ],
  },
  "national-day": {
    ...{ tier: "enterprise", business: OFFICE, metric: "resolution" },
    events: [
      ["2026-09-30T14:20+08:00", opened("S3")],
      ["2026-09-30T15:00+08:00", confirmed],
    ],
  },
  "dst-night": {
    ...{ tier: "basic", business: NIGHTS, metric: "first_response" },
    events: [["2026-03-28T22:00+01:00", opened("S3")]],
  },
  pause: {
    ...{ tier: "pro", business: OFFICE, metric: "confirmation" },
    events: [
      ["2026-03-04T10:00+08:00", opened("S2")],
      ["2026-03-04T11:30+08:00", { by: "agent", type: "message.posted" }],
      ["2026-03-04T11:30+08:00", { by: "agent", type: "ticket.paused", reason: "waiting_customer" }],
      ["2026-03-05T09:40+08:00", { by: "customer", type: "message.posted" }],
    ],
  },
  raised: {
    ...{ tier: "pro", business: OFFICE, metric: "resolution" },
    events: [
      ["2026-03-04T10:00+08:00", opened("S2")],
      ["2026-03-04T10:30+08:00", confirmed],
      ["2026-03-04T20:00+08:00", { by: "customer", type: "severity.changed", to: "S1" }],
    ],
  },
};

function traceOf({ tier, business, metric, events }: Example): Trace {
  const policy = currentPolicy();
  const always = compileCalendar(alwaysOpen(business.zone));
  const ledger = events.map(([at, fact], index) => ({ seq: index + 1, at: Date.parse(at), ...fact }) as SlaEvent);
  const asOf = ledger.at(-1)?.at ?? 0;
  const trace = explain(ledger, { policy, tier, business: compileCalendar(business), always }, metric, 1, asOf);
  if (!trace) throw new Error("nothing is owed");
  return trace;
}

/** Where it starts, each stretch with the running sum, and what follows. */
function told(trace: Trace, locale: Locale): string {
  const t = createTranslator({ locale, messages: MESSAGES[locale], namespace: "sla" });
  const reader: Reader = { locale, zone: trace.zone };
  let sum = 0;
  const rows = trace.stretches.map((stretch) => {
    const isCounted = stretch.kind === "counted";
    if (isCounted) sum += stretch.length;
    const reason = stretch.name?.[locale] ?? (stretch.reason === "open" ? "" : t(`reason.${stretch.reason}`));
    const range = t("trace.range", { from: formatNear(stretch.from, reader), to: formatNear(stretch.to, reader) });
    const counts = isCounted ? t("trace.counted") : t("trace.skipped", { reason });
    return [range, counts, isCounted ? formatDuration(stretch.length, locale) : "–", formatDuration(sum, locale)];
  });
  const { target, dueAt, startedBy } = trace;
  if (!target || dueAt === null || startedBy === null) throw new Error("nothing is due");
  const unit = { min: "minutes", h: "hours", wh: "workingHours", wd: "workingDays" } as const;
  const amount = t(`unit.${unit[target.unit]}`, { count: target.amount });
  const head = [t("trace.when"), t("trace.counts"), t("trace.length"), t("trace.sum")];
  const started = trace.raisedAt === null ? startedBy : "raised";
  return [
    t(`trace.startedBy.${started}`, { at: formatDateTime(trace.startedAt, reader) }),
    "",
    ...[head, ["---", "---", "--:", "--:"], ...rows].map((cells) => `| ${cells.join(" | ")} |`),
    "",
    t("trace.target", { target: amount, counted: formatDuration(trace.counted, locale) }),
    `**${t("trace.due", { due: formatDateTime(dueAt, reader) })}**`,
  ].join("\n");
}

function withExamples(page: string, locale: Locale): string {
  return page.replace(/(<!-- example ([a-z-]+) -->\n)[\s\S]*?(<!-- end -->)/g, (whole, begin, name, end) => {
    const example = EXAMPLES[name];
    if (!example) throw new Error(`${name} is no example: ${whole.slice(0, 60)}`);
    return `${begin}\n${told(traceOf(example), locale)}\n\n${end}`;
  });
}

describe.each([
  ["en", "docs/how-a-clock-is-computed.md"],
  ["zh", "docs/how-a-clock-is-computed.zh.md"],
] as const)("How a clock is computed, in %s", (locale, file) => {
  const page = readFileSync(file, "utf8");

  it("shows what the engine says", () => expect(withExamples(page, locale)).toMatchFileSnapshot(`../${file}`));

  it("shows every example", () => {
    const shown = [...page.matchAll(/<!-- example ([a-z-]+) -->/g)].map(([, name]) => name);
    expect(shown.toSorted()).toEqual(Object.keys(EXAMPLES).toSorted());
  });
});

describe("The worked examples", () => {
  it.each([
    ["friday", "2026-03-11T15:00+08:00"],
    ["national-day", "2026-10-10T15:00+08:00"],
    ["dst-night", "2026-03-29T23:00+02:00"],
    ["pause", "2026-03-05T12:10+08:00"],
    ["raised", "2026-03-05T04:00+08:00"],
  ])("%s is due when people would say it is", (name, due) => {
    const trace = traceOf(EXAMPLES[name] as Example);
    expect(new Date(trace.dueAt ?? 0).toISOString()).toBe(new Date(due).toISOString());
  });
});
