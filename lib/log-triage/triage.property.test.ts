import fc from "fast-check";
import { describe, expect, inject, it } from "vitest";
import {
  BROWSER,
  bytesOf,
  FLUTTER,
  JSON_LINES,
  JWT,
  LOGCAT,
  OSLOG,
  PLAIN,
  read,
  redacted,
  redactedText,
} from "./samples.test-support";
import "@/lib/drawn.test-support";

const options = { numRuns: Math.ceil(inject("cases") / 4) };

const sampleLines = [OSLOG, LOGCAT, BROWSER, FLUTTER, JSON_LINES, PLAIN].flatMap((log) => log.split("\n"));
const line = fc.oneof(fc.constantFrom(...sampleLines), fc.string({ unit: "binary" }), fc.string());
const log = fc.array(line, { maxLength: 30 }).map((lines) => lines.join("\n"));
const bytes = fc.oneof(fc.uint8Array({ maxLength: 400 }), log.map(bytesOf));

describe("N11 for any log", () => {
  it("how the bytes arrive changes nothing", () => {
    fc.assert(
      fc.property(bytes, fc.integer({ min: 1, max: 40 }), (given, chunk) => {
        expect(read(given, chunk)).toEqual(read(given));
        expect(redacted(given, undefined, chunk)).toEqual(redacted(given));
      }),
      options,
    );
  });

  it("nor where blocks end: a log of many blocks in odd chunks reads as in one piece", () => {
    const long = bytesOf([OSLOG, JSON_LINES, PLAIN, LOGCAT].join("").repeat(400));
    const [whole, clean] = [read(long), redacted(long)];
    for (const chunk of [997, 65_536, 262_144, 262_145]) {
      expect(read(long, chunk)).toEqual(whole);
      expect(redacted(long, undefined, chunk)).toEqual(clean);
    }
    expect(whole?.codes.find(({ code }) => code === 20003)?.count).toBe(800);
  });

  it("no bytes make it fail, and lines are as many before as after", () => {
    fc.assert(
      fc.property(bytes, (given) => {
        const findings = read(given);
        if (findings?.encoding !== "utf-8") return;
        expect(read(redacted(given))?.lines).toBe(findings.lines);
      }),
      options,
    );
  });

  it("taking out twice takes out no more", () => {
    fc.assert(
      fc.property(log, (given) => {
        const clean = redacted(given);
        expect(redactedText(redacted(clean))).toBe(new TextDecoder("utf-8", { ignoreBOM: true }).decode(clean));
      }),
      options,
    );
  });
});

const digits = (count: number) => fc.stringMatching(new RegExp(`^\\d{${count}}$`));
const random = (count: number) =>
  fc.stringMatching(new RegExp(`^[a-z0-9]{${count}}$`)).filter((text) => /[a-z]/.test(text) && /\d/.test(text));

const secret = fc.oneof(
  fc.tuple(fc.constantFrom("138", "159", "186", "199"), digits(8)).map((parts) => parts.join("")),
  random(24).map((body) => `${JWT.slice(0, 20)}.${body}.${body}`),
  fc.tuple(random(8), fc.constantFrom("qq.com", "company.com.cn", "mail.example.org")).map((parts) => parts.join("@")),
);
const NAMED = [
  "token=",
  '"token":"',
  "Authorization: Bearer ",
  "appSecret: ",
  "userSig=",
  "sign=",
  "password=",
  "Cookie: sid=",
];
const named = fc.tuple(fc.constantFrom(...NAMED), random(20));
const before = fc.constantFrom(
  "",
  "2026-11-23 09:15:02.114 ",
  "11-23 09:15:02.114  4711  4790 I LXIM: ",
  '{"a":1} ',
  "用户：",
  "x, ",
);
const after = fc.constantFrom("", " ", ", code=20003", "\t", '"', "，失败");

describe("N11 planted secrets", () => {
  it("none is left", () => {
    fc.assert(
      fc.property(before, secret, after, (head, planted, tail) => {
        expect(redactedText(`${head}${planted}${tail}\n`)).not.toContain(planted);
      }),
      options,
    );
  });

  it("none with a name is left", () => {
    fc.assert(
      fc.property(before, named, after, (head, [name, planted], tail) => {
        expect(redactedText(`${head}${name}${planted}${tail}\n`)).not.toContain(planted);
      }),
      options,
    );
  });

  it("what stands around stays, and so does everything else", () => {
    const words = fc.array(
      fc.constantFrom("连接断开", "retry in 30 s", "rtt=120ms", "code=21005", "msgId=173234567800001", "v5.4.2"),
    );
    fc.assert(
      fc.property(words, words, digits(8), (left, right, number) => {
        const [head, tail] = [left.join(" "), right.join(" ")];
        expect(redactedText(`${head} 138${number} ${tail}\n`)).toBe(`${head} [removed:phone] ${tail}\n`);
        expect(redactedText(`${head} ${tail}\n`)).toBe(`${head} ${tail}\n`);
      }),
      options,
    );
  });
});
