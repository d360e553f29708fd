/** From a draft's answers to what opens a ticket: severity by the table, and the questions as the member read them. */
import { listArticles } from "@/lib/help/content";
import type { Locale } from "@/lib/i18n/routing";
import type { OpenTicket } from "@/lib/tickets/schema";
import { triage } from "@/lib/triage/data";
import { relevantAnswers, transcript } from "@/lib/triage/journey";
import { type Answers, answerTo, type Text } from "@/lib/triage/questions";
import { decideSeverity } from "@/lib/triage/severity";
import { READ } from "@/lib/triage/side-steps";

/** Not yet validated: the words may still be missing or too long. */
export function ticketFrom(
  answers: Answers,
  locale: Locale,
  contest?: string,
): Partial<Record<keyof OpenTicket, unknown>> {
  const { severity, rule } = decideSeverity(triage(), answers);
  const { title, description, expected, steps } = relevantAnswers(triage(), answers);
  const optional = { ...(expected ? { expected } : {}), ...(steps ? { steps } : {}), ...(contest ? { contest } : {}) };
  const asked = [...answered(answers, locale), ...articlesRead(answers, locale)];
  return { title, description, ...optional, severity, rule: rule.id, locale, answers: asked };
}

/** Stored as words, where they can be erased. Everything else is an answer: a choice, a version, an id. */
const WORDS = ["title", "description", "expected", "steps"];

function answered(answers: Answers, locale: Locale) {
  return transcript(triage(), answers).flatMap(({ key, question, value, answer }) => {
    if (answer === null || WORDS.includes(key)) return [];
    const label = typeof answer === "string" ? answer : answer[locale];
    return [{ question: key, asked: question[locale], answer: value ?? "", label }];
  });
}

const ASKED_READ: Text = { zh: "提交前读过的文章", en: "Articles read before filing" };

/** Published articles only: anything else in that place would be words. */
function articlesRead(answers: Answers, locale: Locale) {
  const slugs = answerTo(answers, READ.key)?.split(",");
  if (!slugs) return [];
  const read = listArticles(locale).filter(({ slug }) => slugs.includes(slug));
  if (read.length === 0) return [];
  const [answer, label] = [read.map(({ slug }) => slug).join(","), read.map(({ title }) => title).join(" · ")];
  return [{ question: READ.key, asked: ASKED_READ[locale], answer, label }];
}
