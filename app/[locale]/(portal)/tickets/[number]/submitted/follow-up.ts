/** The questions a ticket was filed without, and their later answers as a message. Pure. */
import type { Locale } from "@/lib/i18n/routing";
import type { TicketView } from "@/lib/tickets/schema";
import { acceptStep } from "@/lib/triage/answers";
import { path, transcriptOf } from "@/lib/triage/journey";
import type { Answers, Step, Triage } from "@/lib/triage/questions";

/** Free words of the follow-up. */
export const MORE = "more";

/** What may still be told, or nothing once the customer has written anything after filing. */
export function openQuestions(triage: Triage, { answers, timeline }: Pick<TicketView, "answers" | "timeline">): Step[] {
  if (timeline.some(({ type, by }) => type === "message.posted" && by.kind === "member")) return [];
  const given: Answers = Object.fromEntries(answers.map(({ question, answer }) => [question, answer]));
  return path(triage, given).filter((step) => step.kind !== "words" && !step.required && !given[step.key]);
}

/** One line for each answer, then the words; empty when there is neither. Answers not offered are left out. */
export function followUp(triage: Triage, posted: Answers, locale: Locale): string {
  const lines = triage.steps.flatMap((step) => {
    if (step.kind === "words" || step.required || !posted[step.key]) return [];
    const accepted = acceptStep(step, posted);
    if (!accepted.ok) return [];
    return transcriptOf(step, accepted.value).flatMap(({ answer }) =>
      answer && typeof answer !== "string"
        ? [`${step.label[locale]}${locale === "zh" ? "：" : ": "}${answer[locale]}`]
        : [],
    );
  });
  const words = posted[MORE]?.trim() ?? "";
  return [...lines, ...(lines.length > 0 && words ? [""] : []), ...(words ? [words] : [])].join("\n");
}
