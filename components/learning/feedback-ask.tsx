"use client";
import clsx from "clsx";
import { Check } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { buttonStyle } from "@/components/ui/button-style";
import type { Asked } from "./feedback-fields";
import { useFeedback } from "./use-feedback";

/** Two buttons of a plain form; scripts only keep the reader on the page. The last word counts, so a mind can be changed. */
export function FeedbackAsk({ article, asked }: { article: string; asked: Asked }) {
  const t = useTranslations("help.feedback");
  const locale = useLocale();
  const { said, failed, isSending, answer, sayWhy, Reasons } = useFeedback(article);
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    if (submitter instanceof HTMLButtonElement) void answer(submitter.value === "yes" ? "yes" : "no");
  };
  const outcome = failed ? (failed === "too_many" ? "tooMany" : "failed") : said === "yes" ? "thanks" : "sorry";
  return (
    <>
      <form method="post" action="/api/learning/feedback" onSubmit={onSubmit} className="mt-3 flex flex-wrap gap-3">
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="article" value={article} />
        {(["yes", "no"] as const).map((helpful) => (
          <button
            key={helpful}
            type="submit"
            name="helpful"
            value={helpful}
            aria-pressed={said && said === helpful}
            aria-disabled={isSending || undefined}
            className={clsx(buttonStyle(), "aria-pressed:border-accent aria-pressed:bg-accent-wash")}
          >
            {said === helpful ? <Check aria-hidden className="size-4" /> : null}
            {t(helpful)}
          </button>
        ))}
      </form>
      <p role="status" className={clsx("mt-3 empty:mt-0", failed && "font-medium")}>
        {said || failed ? t(outcome) : null}
      </p>
      {said === "no" && Reasons ? <Reasons article={article} asked={asked} send={sayWhy} /> : null}
    </>
  );
}
