/** What a member's next ticket begins with: answers that seldom change from one to the next (U-06, WCAG 3.3.7). */
import { relevantAnswers } from "./journey";
import { type Answers, answerTo, type Step, type Triage } from "./questions";

/** The remembered ones among the answers that counted for the ticket before. */
export function remembered(triage: Triage, before: Answers): Answers {
  const counted = relevantAnswers(triage, before);
  const keys = triage.steps.flatMap(rememberedKeys);
  return Object.fromEntries(keys.flatMap((key) => (counted[key] ? [[key, counted[key]] as const] : [])));
}

/** Whether a page shows answers that stand there because the ticket before had them. */
export function isRemembered(step: Step, answers: Answers, before: Answers): boolean {
  return rememberedKeys(step).some((key) => {
    const answer = answerTo(answers, key);
    return answer !== undefined && answer === answerTo(before, key);
  });
}

function rememberedKeys(step: Step): string[] {
  if (step.kind !== "words") return step.remembered ? [step.key] : [];
  return step.fields.flatMap((field) => (field.remembered ? [field.key] : []));
}
