import { useTranslations } from "next-intl";
import { COMMENT_LENGTH, REASONS, RETENTION_DAYS } from "@/lib/learning/schema";
import { FeedbackAsk } from "./feedback-ask";
import { FeedbackWords } from "./feedback-words";

/** "Was this helpful?", asked of everybody without sign-in, with and without scripts (U-19). */
export function ArticleFeedback({ slug }: { slug: string }) {
  const t = useTranslations("help.feedback");
  return (
    <section aria-labelledby="was-helpful" className="mt-14 max-w-text print:hidden">
      <h2 id="was-helpful" className="text-lg font-semibold">
        {t("question")}
      </h2>
      <FeedbackWords>
        <FeedbackAsk article={slug} asked={{ reasons: REASONS, limit: COMMENT_LENGTH }} />
      </FeedbackWords>
      <p className="mt-3 text-sm text-muted">{t("note", { days: RETENTION_DAYS })}</p>
    </section>
  );
}
