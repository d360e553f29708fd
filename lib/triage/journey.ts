/**
 * Answers imply an ordered path of steps; everything else follows from it: which step is next, which may be visited,
 * which answers count. Nothing remembers a "current step". An answer to a question off the path is kept but ignored,
 * so changing one's mind twice loses nothing.
 */
import {
  type Answers,
  answerTo,
  type ChoiceStep,
  chosenOptions,
  holds,
  type Option,
  type SeveralStep,
  type Step,
  type Text,
  type Triage,
  type WordsField,
} from "./questions";

/** The page after the last question, where answers are checked and submitted. */
export const CHECK = "check";

/** The steps these answers imply, in order. */
export function path(triage: Triage, answers: Answers): readonly Step[] {
  return walk(triage, answers).steps;
}

/** Only the answers to questions on the path, each of which is a known option or words. */
export function relevantAnswers(triage: Triage, answers: Answers): Answers {
  return walk(triage, answers).answers;
}

/** The first step that needs an answer and has none, or the check page. */
export function nextStep(triage: Triage, answers: Answers): string {
  return path(triage, answers).find((step) => !isAnswered(step, answers))?.key ?? CHECK;
}

/** The page after this step on the path, answered or not. */
export function stepAfter(triage: Triage, answers: Answers, key: string): string {
  const keys = path(triage, answers).map((step) => step.key);
  return keys[keys.indexOf(key) + 1] ?? CHECK;
}

/** The page before this one on the path; nothing before the first. */
export function stepBefore(triage: Triage, answers: Answers, key: string): string | undefined {
  const keys = [...path(triage, answers).map((step) => step.key), CHECK];
  return keys[keys.indexOf(key) - 1];
}

/** A step may be visited when it is on the path and all before it are answered; the check page when all are. */
export function mayVisit(triage: Triage, answers: Answers, key: string): boolean {
  const keys = [...path(triage, answers).map((step) => step.key), CHECK];
  const at = keys.indexOf(key);
  return at >= 0 && at <= keys.indexOf(nextStep(triage, answers));
}

export function isComplete(triage: Triage, answers: Answers): boolean {
  return nextStep(triage, answers) === CHECK;
}

export interface TranscriptLine {
  readonly step: string;
  readonly key: string;
  readonly question: Text;
  /** The answer as stored: an option's key, or the words. Null: an optional field left out, or not answered yet. */
  readonly value: string | null;
  /** The answer as read: an option's text in both languages; the customer's words are never translated. */
  readonly answer: Text | string | null;
}

/** Questions and answers as the customer read them, for the check page and the ticket's first event. */
export function transcript(triage: Triage, answers: Answers): readonly TranscriptLine[] {
  return path(triage, answers).flatMap((step) => transcriptOf(step, answers));
}

/** The same of one question. */
export function transcriptOf(step: Step, answers: Answers): readonly TranscriptLine[] {
  if (step.kind === "words") return step.fields.map((field) => wordsLine(step.key, field, answers));
  const chosen = chosenIn(step, answerTo(answers, step.key));
  const { key, text: question } = step;
  if (chosen.length === 0) return [{ step: key, key, question, value: null, answer: null }];
  return [{ step: key, key, question, value: chosen.map((option) => option.key).join(","), answer: listed(chosen) }];
}

const chosenIn = (step: ChoiceStep | SeveralStep, answer: string | undefined): readonly Option[] =>
  step.kind === "several" ? chosenOptions(step, answer) : step.options.filter((option) => option.key === answer);

const listed = (options: readonly Option[]): Text => ({
  zh: options.map((option) => option.text.zh).join("、"),
  en: options.map((option) => option.text.en).join(", "),
});

function wordsLine(step: string, field: WordsField, answers: Answers): TranscriptLine {
  const words = answerTo(answers, field.key) ?? null;
  return { step, key: field.key, question: field.label, value: words, answer: words };
}

function walk(triage: Triage, answers: Answers): { steps: readonly Step[]; answers: Answers } {
  const steps: Step[] = [];
  const counted: Record<string, string> = {};
  for (const step of triage.steps) {
    // Conditions read only what was answered on the path so far: a skipped question decides nothing later.
    if (!holds(step.when ?? {}, counted)) continue;
    steps.push(step);
    Object.assign(counted, answersOf(step, answers));
  }
  return { steps, answers: counted };
}

function isAnswered(step: Step, answers: Answers): boolean {
  const given = answersOf(step, answers);
  if (step.kind !== "words") return !step.required || Object.hasOwn(given, step.key);
  return step.fields.every((field) => !field.required || Object.hasOwn(given, field.key));
}

/** What this step knows of the answers; an option that no longer exists is no answer. */
function answersOf(step: Step, answers: Answers): Answers {
  const keys = step.kind === "words" ? step.fields.map((field) => field.key) : [step.key];
  const given = keys.flatMap((key): [string, string][] => {
    const answer = answerTo(answers, key);
    if (answer === undefined) return [];
    if (step.kind !== "words" && chosenIn(step, answer).length === 0) return [];
    return [[key, answer]];
  });
  return Object.fromEntries(given);
}
