import { describe, expect, it } from "vitest";
import rules from "../../content/triage/log-rules.json";
import { patternFault } from "./pattern-safety";
import { faultsOfLogRules } from "./schema";

describe("a vendor's pattern cannot be slow", () => {
  it.each([
    ["(?:a+)+b", /no upper bound/],
    ["[a-z]*x", /no upper bound/],
    [".{3,}", /no upper bound/],
    ["\\d{1,5000}", /more than 256 times/],
    ["(?:a{1,9}){1,9}b", /repeats more than 8 times/],
    ["(?:a{1,8}){1,8}b", /ways on the same text/],
    ["a{0,20}a{0,20}a{0,20}b", /ways on the same text/],
    [".{0,100}x", /ways on the same text/],
    ["(?:a|a|aa){1,8}[a-z]{0,40}a", /ways on the same text/],
    ["(?<x>a)\\k<x>", /refers back/],
    ["(a)", /groups are written/],
    ["\\p{L}", /Unicode property/],
    ["a)", /unmatched|bracket|paren/i],
    ["(?:a", /./],
    ["[a", /./],
  ])("%s is refused", (pattern, fault) => expect(patternFault(pattern)).toMatch(fault));

  it.each([
    "code[\"']{0,3}\\s{0,3}[:=]\\s{0,3}(?<value>\\d{5})(?!\\d)",
    "[a-z]{1,64}@[a-z]{1,64}\\.com",
    "(?:\\d{1,3}\\.){3}\\d{1,3}",
    "a?b?c?d?e?",
    "(?<![a-z])(?:x|lx)-signature",
    "错误码[^\\d]{0,6}(?<value>\\d{5})",
  ])("%s is accepted", (pattern) => expect(patternFault(pattern)).toBeUndefined());
});

describe("the vendor's file", () => {
  it("is sound", () => expect(faultsOfLogRules(rules)).toEqual([]));

  const broken = (change: (copy: typeof rules) => void) => {
    const copy = structuredClone(rules);
    change(copy);
    return faultsOfLogRules(copy).join("\n");
  };

  it("names the place of what is wrong", () => {
    expect(broken((copy) => Object.assign(copy.factRules[0] ?? {}, { pattern: "a+" }))).toMatch(
      /factRules\.0\.pattern: .*no upper/,
    );
    expect(broken((copy) => Object.assign(copy.factRules[0] ?? {}, { fact: "none" }))).toMatch(
      /"none" is not in facts/,
    );
    expect(broken((copy) => Object.assign(copy.factRules[0] ?? {}, { anchors: ["SDK"] }))).toMatch(/lower case/);
    expect(broken((copy) => Object.assign(copy.factRules[0] ?? {}, { value: undefined }))).toMatch(
      /fixed value or a group/,
    );
    expect(broken((copy) => Object.assign(copy.facts[0] ?? {}, { label: { zh: "x" } }))).toMatch(/facts\.0\.label\.en/);
    expect(broken((copy) => copy.secrets.push(...copy.secrets))).toMatch(/kind twice/);
    expect(broken((copy) => Object.assign(copy.times[0] ?? {}, { pattern: "(?<year>\\d{4})" }))).toMatch(
      /only name the groups/,
    );
  });
});
