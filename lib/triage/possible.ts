/**
 * Which severities are still possible while questions are open: the promise can be shown before the last answer, as a
 * range, without guessing (N2). Exact: a severity is possible when some way of answering on arrives at it.
 */
import { SEVERITIES, type Severity } from "../sla/events";
import { path, relevantAnswers } from "./journey";
import { type Answers, answerTo, type ChoiceStep, type Condition, holds, type Triage } from "./questions";

/** In order, the gravest first; exactly one once every answer that matters is given. */
export function possibleSeverities(triage: Triage, answers: Answers): readonly Severity[] {
  const found = reached(triage, answers);
  return SEVERITIES.filter((severity) => found.has(severity));
}

interface Known {
  /** The questions that a rule or a question's condition names: no other answer decides anything. */
  readonly deciding: readonly string[];
  readonly reached: Map<string, ReadonlySet<Severity>>;
}

/** Published data never changes while it is used, and prefixes of answers come again and again. */
const known = new WeakMap<Triage, Known>();

function knownOf(triage: Triage): Known {
  const kept = known.get(triage) ?? { deciding: decidingIn(triage), reached: new Map() };
  known.set(triage, kept);
  return kept;
}

function reached(triage: Triage, answers: Answers): ReadonlySet<Severity> {
  const counted = relevantAnswers(triage, answers);
  const kept = knownOf(triage);
  const key = kept.deciding.map((question) => counted[question] ?? "").join(" ");
  const found = kept.reached.get(key) ?? explore(triage, counted);
  kept.reached.set(key, found);
  return found;
}

function explore(triage: Triage, counted: Answers): ReadonlySet<Severity> {
  const open = triage.rules.filter((rule) => !isRuledOut(rule.when, counted));
  const [first] = open;
  if (!first || holds(first.when, counted)) return new Set(first && [first.severity]);
  if (open.every((rule) => rule.severity === first.severity)) return new Set([first.severity]);
  const question = nextDeciding(triage, counted);
  // Nothing left to ask that decides: the first rule that holds is the one that fires.
  if (!question)
    return new Set(
      open
        .filter((rule) => holds(rule.when, counted))
        .map((rule) => rule.severity)
        .slice(0, 1),
    );
  const ways = question.options.map((option) => reached(triage, { ...counted, [question.key]: option.key }));
  return new Set(ways.flatMap((way) => [...way]));
}

const isRuledOut = (condition: Condition, counted: Answers): boolean =>
  Object.entries(condition).some(([key, accepted]) => {
    const answer = counted[key];
    return answer !== undefined && !accepted.includes(answer);
  });

function nextDeciding(triage: Triage, counted: Answers): ChoiceStep | undefined {
  const keys = knownOf(triage).deciding;
  return path(triage, counted).find(
    (step): step is ChoiceStep =>
      step.kind === "choice" && keys.includes(step.key) && answerTo(counted, step.key) === undefined,
  );
}

function decidingIn(triage: Triage): readonly string[] {
  const conditions = [...triage.rules.map((rule) => rule.when), ...triage.steps.map((step) => step.when ?? {})];
  return [...new Set(conditions.flatMap((condition) => Object.keys(condition)))].toSorted();
}
