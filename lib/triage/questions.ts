/**
 * What triage asks, as data: a question is one thing asked, a step is its page (guide §3).
 * Texts live inside the data in both languages, so that a vendor changes questions without touching code.
 * An answer is a string by question key: an option's key, or the words typed.
 */
import type { Severity } from "../sla/events";

export type Answers = Readonly<Record<string, string>>;

export interface Text {
  readonly zh: string;
  readonly en: string;
}

/** Question key → accepted option keys. All questions named must be answered with one of theirs; none named always holds. */
export type Condition = Readonly<Record<string, readonly string[]>>;

export interface Option {
  readonly key: string;
  readonly text: Text;
  readonly hint?: Text;
}

interface StepBase {
  readonly key: string;
  /** The question itself: the h1 of its page. */
  readonly text: Text;
  /** Why it is asked (U-02). */
  readonly why: Text;
  /** A short noun for summaries and the published table. */
  readonly label: Text;
  /** Asked only when this holds; may name earlier choice steps only. */
  readonly when?: Condition;
  /** A choice that a member's next ticket begins with (U-06). Never one that decides severity. */
  readonly remembered?: boolean;
}

export interface ChoiceStep extends StepBase {
  readonly kind: "choice";
  readonly options: readonly Option[];
  /** False: may be passed by, and is asked after what must be known; an urgent ticket passes it by. */
  readonly required: boolean;
}

/** Any of several: its answer is the keys of the options, in their order, with commas. Decides nothing, so no condition names it. */
export interface SeveralStep extends StepBase {
  readonly kind: "several";
  readonly options: readonly Option[];
  readonly required: boolean;
}

export interface WordsField {
  readonly key: string;
  readonly label: Text;
  readonly hint?: Text;
  readonly required: boolean;
  readonly multiline: boolean;
  readonly maxLength: number;
  /** What a member's next ticket begins with (U-06). */
  readonly remembered?: boolean;
}

export interface WordsStep extends StepBase {
  readonly kind: "words";
  readonly fields: readonly WordsField[];
}

export type Step = ChoiceStep | SeveralStep | WordsStep;

/** One statement that answers several choice questions at once, for three in the morning (R32). */
export interface Urgent {
  readonly text: Text;
  readonly why: Text;
  readonly answers: Answers;
}

/** One row of the published decision table. The first row whose condition holds decides. */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  readonly when: Condition;
  readonly reason: Text;
}

export interface Triage {
  readonly version: string;
  readonly steps: readonly Step[];
  readonly urgent: Urgent;
  /** What each severity means, in a sentence, for the published page. */
  readonly meanings: Readonly<Record<Severity, Text>>;
  readonly rules: readonly Rule[];
}

/** The answer given to a question, or nothing: blank words are no answer, inherited properties neither. */
export function answerTo(answers: Answers, key: string): string | undefined {
  const answer = Object.hasOwn(answers, key) ? answers[key]?.trim() : undefined;
  return answer || undefined;
}

/** Does every question the condition names have one of its accepted answers? */
export function holds(condition: Condition, answers: Answers): boolean {
  return Object.entries(condition).every(([key, accepted]) => {
    const answer = answerTo(answers, key);
    return answer !== undefined && accepted.includes(answer);
  });
}

/** The options chosen where any of several can be, in their order; what is no longer offered is left out. */
export function chosenOptions(step: SeveralStep, answer: string | undefined): readonly Option[] {
  const chosen = (answer ?? "").split(",");
  return step.options.filter((option) => chosen.includes(option.key));
}
