/**
 * Severity by the published decision table: the first rule whose condition holds decides, the last rule has no
 * condition, so every combination of answers reaches a severity and a reason. Only answers on the path count.
 * Nobody's judgement, and no model's: the same answers always give the same severity.
 */
import type { Severity } from "../sla/events";
import { isComplete, path, relevantAnswers } from "./journey";
import { type Answers, answerTo, holds, type Rule, type Triage } from "./questions";

export interface Decision {
  readonly severity: Severity;
  readonly rule: Rule;
  /** Other answers to one question that would give another severity, all else unchanged (N2). */
  readonly wouldChange: readonly Change[];
}

export interface Change {
  /** Key of the question, and of the other option. */
  readonly question: string;
  readonly answer: string;
  readonly severity: Severity;
}

/** Severity of these answers, the rule that fired, and which other answer would change it. */
export function decideSeverity(triage: Triage, answers: Answers): Decision {
  const rule = firedRule(triage, answers);
  return { severity: rule.severity, rule, wouldChange: changes(triage, answers, rule.severity) };
}

function firedRule(triage: Triage, answers: Answers): Rule {
  const counted = relevantAnswers(triage, answers);
  const rule = triage.rules.find((candidate) => holds(candidate.when, counted));
  if (!rule) throw new Error("triage: the last rule must have no condition");
  return rule;
}

/** Only changes that leave nothing open are told: a changed answer that brings new questions promises nothing yet. */
function changes(triage: Triage, answers: Answers, current: Severity): readonly Change[] {
  return path(triage, answers).flatMap((step) => {
    if (step.kind !== "choice") return [];
    const others = step.options.filter((option) => option.key !== answerTo(answers, step.key));
    return others.flatMap((option) => {
      const changed = { ...answers, [step.key]: option.key };
      if (!choicesComplete(triage, changed)) return [];
      const { severity } = firedRule(triage, changed);
      return severity === current ? [] : [{ question: step.key, answer: option.key, severity }];
    });
  });
}

/** All choices made; words may still be missing, they decide nothing. */
function choicesComplete(triage: Triage, answers: Answers): boolean {
  const choices = { ...triage, steps: triage.steps.filter((step) => step.kind === "choice") };
  return isComplete(choices, answers);
}
