/**
 * The edge of the wizard: what a page posted for one step becomes answers or codes, and is merged with what the draft
 * holds by now. Codes, not sentences; `messages/{zh,en}/triage.json` has the words.
 */
import { ok, type Refusal, type Result, refuse } from "../result";
import type { Answers, Step } from "./questions";

/** The answer keys a step writes. */
export function keysOf(step: Step): readonly string[] {
  return step.kind === "words" ? step.fields.map((field) => field.key) : [step.key];
}

/** What answers hold of one step; unanswered is "". */
export function valuesOf(step: Step, answers: Answers): Answers {
  return Object.fromEntries(keysOf(step).map((key) => [key, Object.hasOwn(answers, key) ? (answers[key] ?? "") : ""]));
}

/** Reads one step's values out of anything posted. A field left empty becomes "", which clears an earlier answer. */
export function acceptStep(step: Step, posted: Answers): Result<Answers> {
  const values = tidied(step, posted);
  const fields = { ...missing(step, values), ...impossible(step, values) };
  return Object.keys(fields).length > 0 ? refuse("invalid", fields) : ok(values);
}

/** The same while it is still being answered: nothing is missing yet, but what is there must be possible. */
export function acceptUnfinished(step: Step, posted: Answers): Result<Answers> {
  const values = tidied(step, posted);
  const fields = impossible(step, values);
  return Object.keys(fields).length > 0 ? refuse("invalid", fields) : ok(values);
}

/**
 * Three-way merge of one step: `known` is what the page showed when it was opened and what it has itself sent since,
 * `stored` what the draft holds now. Only a change of this very step by someone else, to something else, is a conflict;
 * answers to other steps never are.
 */
export function mergeStep(merge: {
  step: Step;
  stored: Answers;
  known: readonly Answers[];
  given: Answers;
}): Result<Answers, Refusal> {
  const { step, stored, known, given } = merge;
  const isConflict = keysOf(step).some((key) => {
    const now = tidy(stored[key]);
    return now !== tidy(given[key]) && known.every((seen) => tidy(seen[key]) !== now);
  });
  return isConflict ? refuse("draft.stale") : ok({ ...stored, ...given });
}

function tidied(step: Step, posted: Answers): Answers {
  return Object.fromEntries(keysOf(step).map((key) => [key, tidy(Object.hasOwn(posted, key) ? posted[key] : "")]));
}

type Problems = Record<string, string>;

function missing(step: Step, values: Answers): Problems {
  if (step.kind !== "words") return values[step.key] || !step.required ? {} : { [step.key]: "choice.missing" };
  const empty = step.fields.filter((field) => field.required && !values[field.key]);
  return Object.fromEntries(empty.map((field) => [field.key, "words.missing"]));
}

function impossible(step: Step, values: Answers): Problems {
  if (step.kind !== "words") {
    const given = step.kind === "several" ? (values[step.key] ?? "").split(",") : [values[step.key]];
    const isOffered = given.every((key) => !key || step.options.some((option) => option.key === key));
    return isOffered ? {} : { [step.key]: "choice.missing" };
  }
  const long = step.fields.filter((field) => (values[field.key]?.length ?? 0) > field.maxLength);
  return Object.fromEntries(long.map((field) => [field.key, "words.tooLong"]));
}

/** Line ends as typed on any system become one; NUL, which no database text holds, goes. */
function tidy(value: string | undefined): string {
  return (value ?? "").replace(/\r\n?/g, "\n").replaceAll("\u0000", "").trim();
}
