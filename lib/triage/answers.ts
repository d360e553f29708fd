/**
 * The edge of the wizard: what a page posted for one step becomes answers or codes, and is merged with what the draft
 * holds by now. Codes, not sentences; `messages/{zh,en}/triage.json` has the words.
 */
import { ok, type Refusal, type Result, refuse } from "../result";
import type { Answers, Step, WordsField } from "./questions";

/** The answer keys a step writes. */
function keysOf(step: Step): readonly string[] {
  return step.kind === "choice" ? [step.key] : step.fields.map((field) => field.key);
}

/** What answers hold of one step; unanswered is "". */
export function valuesOf(step: Step, answers: Answers): Answers {
  return Object.fromEntries(keysOf(step).map((key) => [key, Object.hasOwn(answers, key) ? (answers[key] ?? "") : ""]));
}

/** Reads one step's values out of anything posted. A field left empty becomes "", which clears an earlier answer. */
export function acceptStep(step: Step, posted: Answers): Result<Answers> {
  const values = Object.fromEntries(
    keysOf(step).map((key) => [key, tidy(Object.hasOwn(posted, key) ? posted[key] : "")]),
  );
  const fields = step.kind === "choice" ? choiceProblem(step, values) : wordsProblems(step.fields, values);
  return Object.keys(fields).length > 0 ? refuse("invalid", fields) : ok(values);
}

/**
 * Three-way merge of one step: `seen` is what the page showed when it was opened, `stored` what the draft holds now.
 * Only a change of this very step by someone else, to something else, is a conflict; answers to other steps never are.
 */
export function mergeStep(merge: {
  step: Step;
  stored: Answers;
  seen: Answers;
  given: Answers;
}): Result<Answers, Refusal> {
  const { step, stored, seen, given } = merge;
  const isConflict = keysOf(step).some((key) => {
    const now = tidy(stored[key]);
    return now !== tidy(seen[key]) && now !== tidy(given[key]);
  });
  return isConflict ? refuse("draft.stale") : ok({ ...stored, ...given });
}

function choiceProblem(step: Extract<Step, { kind: "choice" }>, values: Answers): Record<string, string> {
  return step.options.some((option) => option.key === values[step.key]) ? {} : { [step.key]: "choice.missing" };
}

function wordsProblems(fields: readonly WordsField[], values: Answers): Record<string, string> {
  const problems = fields.flatMap((field): [string, string][] => {
    const length = values[field.key]?.length ?? 0;
    if (field.required && length === 0) return [[field.key, "words.missing"]];
    return length > field.maxLength ? [[field.key, "words.tooLong"]] : [];
  });
  return Object.fromEntries(problems);
}

/** Line ends as typed on any system become one; NUL, which no database text holds, goes. */
function tidy(value: string | undefined): string {
  return (value ?? "").replace(/\r\n?/g, "\n").replaceAll("\u0000", "").trim();
}
