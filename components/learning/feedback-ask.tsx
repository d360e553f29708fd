"use client";
import clsx from "clsx";
import { Check } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { type ComponentType, type FormEvent, useRef, useState } from "react";
import { buttonStyle } from "@/components/ui/button-style";
import type { FeedbackPost } from "@/lib/learning/schema";
import type { Asked, Said } from "./feedback-fields";
import type { FeedbackReasonsProps } from "./feedback-reasons";
import { newId, sendFeedback } from "./live";

type Helpful = FeedbackPost["helpful"];

/**
 * Two buttons of a plain form; scripts only keep the reader on the page. The last word counts, so a mind can be changed.
 * What asks for the reason is fetched when there is one to give.
 */
export function FeedbackAsk({ article, asked }: { article: string; asked: Asked }) {
  const t = useTranslations("help.feedback");
  const locale = useLocale();
  const view = useRef<string>(undefined);
  const [said, setSaid] = useState<Helpful>();
  const [isSending, setSending] = useState(false);
  const [failed, setFailed] = useState<string>();
  const [Reasons, setReasons] = useState<ComponentType<FeedbackReasonsProps>>();

  const send = async (helpful: Helpful, why: Said): Promise<string | undefined> => {
    view.current ??= newId();
    return sendFeedback({ id: view.current, locale, article, helpful, ...why });
  };
  const answer = async (helpful: Helpful) => {
    if (isSending) return;
    setSending(true);
    const problem = await send(helpful, { comment: "" });
    setSending(false);
    setFailed(problem);
    if (problem) return;
    setSaid(helpful);
    if (helpful === "no") loadReasons().then((Loaded) => setReasons(() => Loaded), stayWithout);
  };
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    if (submitter instanceof HTMLButtonElement) void answer(submitter.value === "yes" ? "yes" : "no");
  };
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
            aria-pressed={said === undefined ? undefined : said === helpful}
            aria-disabled={isSending || undefined}
            className={clsx(buttonStyle(), "aria-pressed:border-accent aria-pressed:bg-accent-wash")}
          >
            {said === helpful ? <Check aria-hidden className="size-4" /> : null}
            {t(helpful)}
          </button>
        ))}
      </form>
      <p role="status" className={clsx("mt-3 empty:mt-0", failed && "font-medium")}>
        {failed
          ? t(failed === "too_many" ? "tooMany" : "failed")
          : said
            ? t(said === "yes" ? "thanks" : "sorry")
            : null}
      </p>
      {said === "no" && Reasons ? <Reasons article={article} asked={asked} send={(why) => send("no", why)} /> : null}
    </>
  );
}

const loadReasons = () => import("./feedback-reasons").then(({ FeedbackReasons }) => FeedbackReasons);
/** The word that counts has been sent; without the form for the reason there is just no reason. */
const stayWithout = () => undefined;
