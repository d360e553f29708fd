import { describe, expect, it } from "vitest";
import questions from "@/content/triage/questions.json";
import severity from "@/content/triage/severity.json";
import { loadTriage } from "./load";

type Draft = Record<string, unknown>;

/** The shipped data with one place changed. */
function changed(where: readonly (string | number)[], value: unknown) {
  const data = structuredClone({ questions, severity }) as unknown as Draft;
  const parent = where.slice(0, -1).reduce<Draft>((at, key) => at[key] as Draft, data);
  parent[String(where.at(-1))] = value;
  return () => loadTriage(data.questions, data.severity);
}

describe("a vendor's data", () => {
  it("as shipped is accepted", () => {
    expect(loadTriage(questions, severity).steps.length).toBeGreaterThan(5);
  });

  it.each([
    [
      "a text missing in one language",
      ["questions", "steps", 1, "options", 2, "text", "en"],
      undefined,
      "steps[1].options[2].text.en",
    ],
    [
      "a step that is neither choice nor words",
      ["questions", "steps", 0, "kind"],
      "slider",
      "must be one of choice, several, words",
    ],
    ["a key that no URL should carry", ["questions", "steps", 0, "key"], "../kind", "questions.steps[0].key"],
    ["a step named like the check page", ["questions", "steps", 10, "key"], "check", 'has "check" twice'],
    ["the same step twice", ["questions", "steps", 2, "key"], "kind", 'has "kind" twice'],
    ["the same option twice", ["questions", "steps", 3, "options", 0, "key"], "few", 'has "few" twice'],
    [
      "a condition that looks ahead",
      ["questions", "steps", 1, "when"],
      { users: ["many"] },
      "no earlier choice question",
    ],
    ["a condition on words", ["severity", "rules", 0, "when"], { describe: ["x"] }, "no earlier choice question"],
    ["a condition on several answers", ["severity", "rules", 0, "when"], { platforms: ["ios"] }, "no earlier choice"],
    ["a question that may or may not be passed by", ["questions", "steps", 7, "required"], 1, "steps[7].required"],
    ["an option that is not offered", ["severity", "rules", 0, "when", "users"], ["all"], 'no option of "users"'],
    [
      "an urgent statement with an unknown answer",
      ["questions", "urgent", "answers", "users"],
      "all",
      "urgent.answers",
    ],
    ["no steps", ["questions", "steps"], [], "list that is not empty"],
    ["a length that is no length", ["questions", "steps", 9, "fields", 0, "maxLength"], 0, "fields[0].maxLength"],
    ["a yes-or-no that is neither", ["questions", "steps", 9, "fields", 0, "required"], "yes", "true or false"],
    ["words that no ticket holds", ["questions", "steps", 9, "fields", 2, "key"], "mood", "which no ticket holds"],
    [
      "a short line that is too long",
      ["questions", "steps", 9, "fields", 4, "maxLength"],
      121,
      "which no ticket holds",
    ],
    ["a short line that must be there", ["questions", "steps", 9, "fields", 4, "required"], true, "no ticket holds"],
    ["remembering that is neither", ["questions", "steps", 9, "fields", 4, "remembered"], 1, "true or false"],
    ["a ticket without a title", ["questions", "steps", 9, "fields", 0, "required"], false, 'must ask for "title"'],
    ["an unknown severity", ["severity", "rules", 0, "severity"], "S0", "rules[0].severity"],
    ["a rule without condition before the last", ["severity", "rules", 2, "when"], {}, "needs a condition"],
    ["a last rule with a condition", ["severity", "rules", 10, "when"], { users: ["many"] }, "must have no condition"],
    ["a severity no rule gives", ["severity", "rules", 6, "severity"], "S3", "never gives S4"],
    ["a table that is no object", ["severity"], [], "severity must be an object"],
  ])("is refused, naming the place, with %s", (_what, where, value, message) => {
    expect(changed(where, value)).toThrow(message);
  });
});
