import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { triage } from "./data";
import {
  CHECK,
  isComplete,
  mayVisit,
  nextStep,
  path,
  relevantAnswers,
  stepAfter,
  stepBefore,
  transcript,
} from "./journey";
import type { Answers } from "./questions";
import "@/lib/drawn.test-support";

const asked = triage();
const keys = (answers: Answers) => path(asked, answers).map((step) => step.key);
const DECIDING = ["kind", "function", "impact", "users", "environment", "workaround"];
const PROBLEM = [...DECIDING, "since", "platforms", "regions", "describe"];
const words = { title: "推送不到", description: "从 18:30 起" };
const problem = { ...asked.urgent.answers, ...words };

describe("path", () => {
  it("starts with the kind of request, whatever is known", () => {
    expect(keys({})).toEqual(["kind", "function", "platforms"]);
  });

  it("asks about impact for a fault, and only words for a question", () => {
    expect(keys({ kind: "problem" })).toEqual(PROBLEM);
    expect(keys({ kind: "unsure" })).toEqual(PROBLEM);
    expect(keys({ kind: "howto" })).toEqual(["kind", "function", "platforms", "ask"]);
  });

  it("R32 asks an urgent ticket nothing more than its words, and the rest stays open", () => {
    expect(nextStep(asked, asked.urgent.answers)).toBe("describe");
    expect(["since", "platforms", "regions"].every((key) => mayVisit(asked, asked.urgent.answers, key))).toBe(true);
  });

  it("keeps answers off the path, ignored, so that a changed mind loses nothing", () => {
    const changed = { ...problem, kind: "howto" };
    expect(Object.keys(relevantAnswers(asked, changed))).toEqual(["kind", "function", "title", "description"]);
    expect(relevantAnswers(asked, { ...changed, kind: "problem" })).toEqual(problem);
  });

  it("treats an option that no longer exists as unanswered", () => {
    expect(nextStep(asked, { ...problem, users: "retired-option" })).toBe("users");
  });
});

describe("next step", () => {
  it("is the first question without an answer, then the check page", () => {
    expect(nextStep(asked, {})).toBe("kind");
    expect(nextStep(asked, { kind: "problem", function: "push" })).toBe("impact");
    expect(nextStep(asked, asked.urgent.answers)).toBe("describe");
    expect(nextStep(asked, problem)).toBe(CHECK);
  });

  it("does not wait for an optional field, and does not take blanks for words", () => {
    expect(isComplete(asked, problem)).toBe(true);
    expect(isComplete(asked, { ...problem, description: "  \n " })).toBe(false);
  });

  it("has neighbours on the path", () => {
    expect(stepAfter(asked, problem, "kind")).toBe("function");
    expect(stepAfter(asked, problem, "workaround")).toBe("since");
    expect(stepAfter(asked, problem, "describe")).toBe(CHECK);
    expect(stepBefore(asked, problem, CHECK)).toBe("describe");
    expect(stepBefore(asked, problem, "kind")).toBeUndefined();
  });
});

describe("may visit", () => {
  it("allows what is answered and the next one, nothing beyond", () => {
    const answers = { kind: "problem", function: "push" };
    expect(PROBLEM.filter((key) => mayVisit(asked, answers, key))).toEqual(["kind", "function", "impact"]);
    expect(mayVisit(asked, answers, CHECK)).toBe(false);
    expect(mayVisit(asked, problem, CHECK)).toBe(true);
  });

  it("refuses a step off the path and one that does not exist", () => {
    expect(mayVisit(asked, problem, "ask")).toBe(false);
    expect(mayVisit(asked, problem, "constructor")).toBe(false);
  });

  it("always leads from the first step to the check page by answering what is next", () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat(100)), (random) => {
        let answers: Answers = {};
        for (let turns = 0; nextStep(asked, answers) !== CHECK; turns++) {
          expect(turns).toBeLessThan(asked.steps.length);
          const step = path(asked, answers).find(({ key }) => key === nextStep(asked, answers));
          if (!step) throw new Error("the next step is on the path");
          expect(mayVisit(asked, answers, step.key)).toBe(true);
          const option = step.kind === "words" ? undefined : step.options[random.next().value % step.options.length];
          answers = { ...answers, ...(option ? { [step.key]: option.key } : words) };
        }
        expect(path(asked, answers).filter(({ kind }) => kind === "words")).toHaveLength(1);
      }),
    );
  });
});

describe("transcript", () => {
  it("U-06 lists the relevant answers only, as they were read", () => {
    const lines = transcript(asked, { ...problem, kind: "howto", function: "push", platforms: "web,gone,ios" });
    expect(lines.map(({ key, value, answer }) => [key, value, answer])).toEqual([
      ["kind", "howto", { zh: "想知道怎么用", en: "I want to know how to do something" }],
      ["function", "push", { zh: "离线推送", en: "Offline push" }],
      ["platforms", "ios,web", { zh: "iOS、Web 与 H5", en: "iOS, Web and H5" }],
      ["title", words.title, words.title],
      ["description", words.description, words.description],
    ]);
  });

  it("shows an optional field that was left out", () => {
    expect(transcript(asked, problem).at(-1)).toMatchObject({ key: "app-id", value: null, answer: null });
  });
});
