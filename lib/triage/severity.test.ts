import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SEVERITIES } from "../sla/events";
import { triage } from "./data";
import { path } from "./journey";
import type { Answers, ChoiceStep } from "./questions";
import { decideSeverity } from "./severity";
import "@/lib/drawn.test-support";

const table = triage();
const decide = (answers: Answers) => decideSeverity(table, answers);
/** Questions that must be answered; no rule asks about the others. */
const choices = table.steps.filter((step): step is ChoiceStep => step.kind === "choice" && step.required);

const OUTAGE = {
  kind: "problem",
  function: "messaging",
  impact: "down",
  users: "many",
  environment: "production",
  workaround: "none",
};

/** Any subset of the questions, each with any of its options, something stale or something never offered. */
const anyAnswers = fc.record(
  Object.fromEntries(
    choices.map((step) => [
      step.key,
      fc.constantFrom(...step.options.map((option) => option.key), "", "no-such-option"),
    ]),
  ),
  { requiredKeys: [] },
) as fc.Arbitrary<Answers>;

/** Every combination of every option of every choice question. */
const combinations = choices.reduce<Answers[]>(
  (all, step) => all.flatMap((answers) => step.options.map((option) => ({ ...answers, [step.key]: option.key }))),
  [{}],
);

describe("U-03 the published table", () => {
  it.each([
    ["R10 an outage of a core function for many live users is S1", {}, "S1", "core-down"],
    ["R10 an outage of unknown extent is S1 until it is known", { users: "unsure" }, "S1", "core-down"],
    ["R10 a workaround that only eases the problem leaves it S1", { workaround: "partial" }, "S1", "core-down"],
    ["R10 many users down, function not yet known, is S1", { function: "unsure" }, "S1", "unknown-down"],
    ["R11 an outage with a real workaround is S2", { workaround: "works" }, "S2", "down-with-workaround"],
    ["R11 a core function impaired but usable is S2", { impact: "impaired" }, "S2", "core-impaired"],
    ["R11 a core function down for some users is S2", { users: "some" }, "S2", "core-down-for-some"],
    ["R11 another function down is S2", { function: "push" }, "S2", "function-down"],
    ["R12 the same outage in testing is S3: production matters", { environment: "test" }, "S3", "outside-production"],
    ["R12 a fault off the main path is S3", { impact: "minor" }, "S3", "minor"],
    ["R12 a fault of a few users is S3", { users: "few" }, "S3", "few-users"],
    ["R12 another function impaired is S3", { function: "push", impact: "impaired" }, "S3", "remaining"],
    ["R13 a how-to question is S4, whatever was answered before", { kind: "howto" }, "S4", "consulting"],
    ["R13 a suggestion is S4", { kind: "suggestion" }, "S4", "consulting"],
  ])("%s", (_promise, change, severity, rule) => {
    const decision = decide({ ...OUTAGE, ...change });
    expect([decision.severity, decision.rule.id]).toEqual([severity, rule]);
  });

  it("reaches a severity and a reason for every combination there is, and uses every rule", () => {
    const decisions = combinations.map(decide);
    expect(new Set(decisions.map(({ severity }) => severity))).toEqual(new Set(SEVERITIES));
    expect(new Set(decisions.map(({ rule }) => rule.id))).toEqual(new Set(table.rules.map(({ id }) => id)));
    expect(decisions.every(({ rule }) => rule.reason.zh && rule.reason.en)).toBe(true);
  });

  it("never falls when the answers get worse", () => {
    const rank = (answers: Answers) => SEVERITIES.indexOf(decide(answers).severity);
    const worse = [
      ["environment", "production", "test"],
      ["workaround", "none", "works"],
      ["users", "many", "few"],
      ["impact", "down", "minor"],
    ] as const;
    fc.assert(
      fc.property(fc.constantFrom(...combinations), fc.constantFrom(...worse), (answers, [key, bad, mild]) => {
        expect(rank({ ...answers, [key]: bad })).toBeLessThanOrEqual(rank({ ...answers, [key]: mild }));
      }),
      { numRuns: 2_000 },
    );
  });
});

it("reads “not sure” as the graver case for environment and workaround, and for users of a known function", () => {
  const graver = [
    ["environment", "production"],
    ["workaround", "none"],
    ["users", "many"],
  ] as const;
  for (const answers of combinations.filter(({ kind }) => kind === "problem")) {
    for (const [key, grave] of graver.filter(([key]) => key !== "users" || answers.function !== "unsure")) {
      if (answers[key] !== "unsure") continue;
      expect(decide({ ...answers, [key]: grave }).severity).toBe(decide(answers).severity);
    }
  }
});

describe("any answer set", () => {
  it("gives a path, a severity and a reason", () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { severity, rule } = decide(answers);
        expect(path(table, answers).length).toBeGreaterThan(0);
        expect(SEVERITIES).toContain(severity);
        expect(rule.reason.zh).not.toBe("");
      }),
      { numRuns: 10_000 },
    );
  });

  it("gives the same decision in whatever order it was answered", () => {
    fc.assert(
      fc.property(anyAnswers, fc.infiniteStream(fc.nat()), (answers, random) => {
        const keyed = Object.entries(answers).map((entry) => ({ entry, at: random.next().value }));
        const shuffled = keyed.sort((a, b) => a.at - b.at).map(({ entry }) => entry);
        expect(decide(Object.fromEntries(shuffled))).toEqual(decide(answers));
      }),
    );
  });

  it("is not moved by properties that objects inherit", () => {
    const hostile: Answers = JSON.parse('{"__proto__": {"kind": "howto"}, "constructor": "x", "toString": "down"}');
    expect(decide({ ...OUTAGE, ...hostile }).severity).toBe("S1");
  });
});

describe("N2 what would change it", () => {
  it("tells each other answer that gives another severity, and that severity holds", () => {
    fc.assert(
      fc.property(fc.constantFrom(...combinations), (answers) => {
        const { severity, wouldChange } = decide(answers);
        for (const change of wouldChange) {
          expect(change.severity).not.toBe(severity);
          expect(decide({ ...answers, [change.question]: change.answer }).severity).toBe(change.severity);
        }
      }),
    );
  });

  it("says that a workaround or a test environment would lower an outage", () => {
    expect(decide(OUTAGE).wouldChange).toEqual(
      expect.arrayContaining([
        { question: "workaround", answer: "works", severity: "S2" },
        { question: "environment", answer: "test", severity: "S3" },
      ]),
    );
  });

  it("promises nothing for an answer that brings questions not yet answered", () => {
    expect(decide({ kind: "howto", function: "push" }).wouldChange).toEqual([]);
  });
});

it("R32 the urgent statement, affirmed, is S1", () => {
  expect(decide(table.urgent.answers).severity).toBe("S1");
});
