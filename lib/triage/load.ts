/**
 * From the vendor's two files to a checked Triage. Whatever would make an answer set lose its way is refused here:
 * an unknown question or option in a condition, a condition that looks ahead, a table that does not end in a rule
 * without condition or never reaches a severity.
 */
import { SEVERITIES } from "../sla/events";
import { CHECK } from "./journey";
import type { Answers, ChoiceStep, Condition, Option, Rule, Step, Text, Triage, Urgent, WordsField } from "./questions";
import {
  type Json,
  type Reader,
  readBoolean,
  readCount,
  readKey,
  readList,
  readObject,
  readOneOf,
  readRecord,
  readString,
  refuseRepeats,
  TriageDataError,
} from "./read";

/** Throws TriageDataError naming the place: a vendor's data is part of the deployment, not a user's input. */
export function loadTriage(questions: unknown, severity: unknown): Triage {
  const asked = readObject(questions, "questions");
  const decided = readObject(severity, "severity");
  const steps = readList(readStep)(asked.steps, "questions.steps");
  const meanings = readObject(decided.meanings, "severity.meanings");
  const triage: Triage = {
    version: readString(decided.version, "severity.version"),
    steps,
    urgent: readUrgent(asked.urgent, "questions.urgent"),
    meanings: {
      S1: readText(meanings.S1, "severity.meanings.S1"),
      S2: readText(meanings.S2, "severity.meanings.S2"),
      S3: readText(meanings.S3, "severity.meanings.S3"),
      S4: readText(meanings.S4, "severity.meanings.S4"),
    },
    rules: readList(readRule)(decided.rules, "severity.rules"),
  };
  checkSteps(triage.steps);
  checkUrgent(triage);
  checkRules(triage);
  return triage;
}

const readText: Reader<Text> = (value, place) => {
  const text = readObject(value, place);
  return { zh: readString(text.zh, `${place}.zh`), en: readString(text.en, `${place}.en`) };
};

const readCondition: Reader<Condition> = readRecord(readList(readKey));

const readOption: Reader<Option> = (value, place) => {
  const option = readObject(value, place);
  return {
    key: readKey(option.key, `${place}.key`),
    text: readText(option.text, `${place}.text`),
    ...(option.hint === undefined ? {} : { hint: readText(option.hint, `${place}.hint`) }),
  };
};

const readField: Reader<WordsField> = (value, place) => {
  const field = readObject(value, place);
  return {
    key: readKey(field.key, `${place}.key`),
    label: readText(field.label, `${place}.label`),
    ...(field.hint === undefined ? {} : { hint: readText(field.hint, `${place}.hint`) }),
    required: readBoolean(field.required, `${place}.required`),
    multiline: readBoolean(field.multiline, `${place}.multiline`),
    maxLength: readCount(field.maxLength, `${place}.maxLength`),
    ...readRemembered(field, place),
  };
};

const readRemembered = ({ remembered }: Json, place: string): { remembered?: boolean } =>
  remembered === undefined ? {} : { remembered: readBoolean(remembered, `${place}.remembered`) };

const readStep: Reader<Step> = (value, place) => {
  const step = readObject(value, place);
  const base = readStepBase(step, place);
  const kind = readOneOf(["choice", "several", "words"])(step.kind, `${place}.kind`);
  if (kind === "words") return { kind, ...base, fields: readList(readField)(step.fields, `${place}.fields`) };
  const required = step.required === undefined || readBoolean(step.required, `${place}.required`);
  return { kind, ...base, required, options: readList(readOption)(step.options, `${place}.options`) };
};

function readStepBase(step: Json, place: string): Omit<ChoiceStep, "kind" | "options" | "required"> {
  return {
    key: readKey(step.key, `${place}.key`),
    text: readText(step.text, `${place}.text`),
    why: readText(step.why, `${place}.why`),
    label: readText(step.label, `${place}.label`),
    ...(step.when === undefined ? {} : { when: readCondition(step.when, `${place}.when`) }),
    ...readRemembered(step, place),
  };
}

const readUrgent: Reader<Urgent> = (value, place) => {
  const urgent = readObject(value, place);
  return {
    text: readText(urgent.text, `${place}.text`),
    why: readText(urgent.why, `${place}.why`),
    answers: readRecord(readKey)(urgent.answers, `${place}.answers`),
  };
};

const readRule: Reader<Rule> = (value, place) => {
  const rule = readObject(value, place);
  return {
    id: readKey(rule.id, `${place}.id`),
    severity: readOneOf(SEVERITIES)(rule.severity, `${place}.severity`),
    when: readCondition(rule.when, `${place}.when`),
    reason: readText(rule.reason, `${place}.reason`),
  };
};

function checkSteps(steps: readonly Step[]): void {
  refuseRepeats([...steps.map((step) => step.key), CHECK], "questions.steps");
  for (const [index, step] of steps.entries()) {
    const place = `questions.steps.${step.key}`;
    const items = step.kind === "words" ? step.fields : step.options;
    refuseRepeats(
      items.map((item) => item.key),
      place,
    );
    checkCondition(step.when ?? {}, steps.slice(0, index), `${place}.when`);
    if (step.kind === "words") checkWords(step.fields, place);
  }
}

/** Words that have a place of their own in a ticket; any other would be written and never read. */
const PLACES = ["title", "description", "expected", "steps"];

/** Kept among a ticket's answers, which are not words: one short line that may be left out. */
const SHORT = 120;
const isShort = ({ required, multiline, maxLength }: WordsField): boolean =>
  !required && !multiline && maxLength <= SHORT;

function checkWords(fields: readonly WordsField[], place: string): void {
  const lost = fields.find((field) => !PLACES.includes(field.key) && !isShort(field));
  if (lost) throw new TriageDataError(place, `has "${lost.key}", which no ticket holds; take ${PLACES.join(", ")}`);
  const missing = ["title", "description"].find((key) => !fields.some((field) => field.key === key && field.required));
  if (missing) throw new TriageDataError(place, `must ask for "${missing}" and require it`);
}

function checkUrgent({ steps, urgent }: Triage): void {
  const single: Condition = Object.fromEntries(
    Object.entries(urgent.answers satisfies Answers).map(([key, answer]) => [key, [answer]]),
  );
  checkCondition(single, steps, "questions.urgent.answers");
}

function checkRules({ steps, rules }: Triage): void {
  refuseRepeats(
    rules.map((rule) => rule.id),
    "severity.rules",
  );
  for (const [index, rule] of rules.entries()) {
    const isLast = index === rules.length - 1;
    const isOpen = Object.keys(rule.when).length === 0;
    if (isOpen !== isLast) {
      throw new TriageDataError(
        `severity.rules.${rule.id}`,
        isLast ? "is last and must have no condition" : "needs a condition",
      );
    }
    checkCondition(rule.when, steps, `severity.rules.${rule.id}.when`);
  }
  const missing = SEVERITIES.find((severity) => !rules.some((rule) => rule.severity === severity));
  if (missing) throw new TriageDataError("severity.rules", `never gives ${missing}`);
}

function checkCondition(condition: Condition, steps: readonly Step[], place: string): void {
  for (const [key, accepted] of Object.entries(condition)) {
    const step = steps.find((candidate) => candidate.key === key);
    if (step?.kind !== "choice")
      throw new TriageDataError(place, `names "${key}", which is no earlier choice question`);
    const unknown = accepted.find((answer) => !step.options.some((option) => option.key === answer));
    if (unknown !== undefined) throw new TriageDataError(place, `names "${unknown}", which is no option of "${key}"`);
  }
}
