/** From a draft's answers to what opens a ticket: severity by the table, and the questions as the member read them. */
import type { Locale } from "@/lib/i18n/routing";
import type { OpenTicket } from "@/lib/tickets/schema";
import { triage } from "@/lib/triage/data";
import { transcript } from "@/lib/triage/journey";
import type { Answers } from "@/lib/triage/questions";
import { decideSeverity } from "@/lib/triage/severity";

/** Not yet validated: the words may still be missing or too long. */
export function ticketFrom(
  answers: Answers,
  locale: Locale,
  contest?: string,
): Partial<Record<keyof OpenTicket, unknown>> {
  const { severity, rule } = decideSeverity(triage(), answers);
  const { title, description, steps } = answers;
  const optional = { ...(steps ? { steps } : {}), ...(contest ? { contest } : {}) };
  return { title, description, ...optional, severity, rule: rule.id, locale, answers: answered(answers, locale) };
}

/** Choices only: the words are stored as words, where they can be erased. */
function answered(answers: Answers, locale: Locale) {
  return transcript(triage(), answers).flatMap(({ key, question, answer }) => {
    if (answer === null || typeof answer === "string") return [];
    return [{ question: key, asked: question[locale], answer: answers[key] ?? "", label: answer[locale] }];
  });
}
