import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { triage } from "./data";
import { nextStep } from "./journey";
import { possibleSeverities } from "./possible";
import type { Answers, ChoiceStep } from "./questions";
import { decideSeverity } from "./severity";
import "@/lib/drawn.test-support";

const table = triage();
const possible = (answers: Answers) => possibleSeverities(table, answers);

describe("N2 what severity can still become", () => {
  it("is anything before the first answer", () => expect(possible({})).toEqual(["S1", "S2", "S3", "S4"]));

  it("is S4 as soon as nothing is broken", () => expect(possible({ kind: "howto" })).toEqual(["S4"]));

  it("is no longer S4 once something is broken", () =>
    expect(possible({ kind: "problem" })).toEqual(["S1", "S2", "S3"]));

  it("is no longer S1 once only a few users are hit, and S3 outside production", () => {
    const down = { kind: "problem", function: "login", impact: "down" };
    expect(possible(down)).toEqual(["S1", "S2", "S3"]);
    expect(possible({ ...down, users: "few" })).toEqual(["S3"]);
    expect(possible({ ...down, users: "many", environment: "test" })).toEqual(["S3"]);
    expect(possible({ ...down, users: "many", environment: "production" })).toEqual(["S1", "S2"]);
  });

  it("never leaves out the severity that answering on arrives at, and ends with that one alone", () =>
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat(100)), (picks) => {
        const draw = picks[Symbol.iterator]();
        const stages: Answers[] = [{}];
        for (let answers: Answers = {}; ; stages.push(answers)) {
          const key = nextStep(table, answers);
          const step = table.steps.find((candidate) => candidate.key === key);
          if (step?.kind !== "choice") break;
          answers = { ...answers, [key]: pick(step, draw.next().value) };
        }
        const last = stages.at(-1) ?? {};
        const { severity } = decideSeverity(table, last);
        for (const stage of stages) expect(possible(stage)).toContain(severity);
        expect(possible(last)).toEqual([severity]);
      }),
      { numRuns: 500 },
    ));
});

const pick = ({ options }: ChoiceStep, at: number): string => options[at % options.length]?.key ?? "";
