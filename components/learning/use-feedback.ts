"use client";
import { useLocale } from "next-intl";
import { type ComponentType, useRef, useState } from "react";
import type { FeedbackPost } from "@/lib/learning/schema";
import type { Said } from "./feedback-fields";
import type { FeedbackReasonsProps } from "./feedback-reasons";
import { newId, sendFeedback } from "./live";

type Helpful = FeedbackPost["helpful"];

/**
 * What a reader says of one article in one view of its page: `said` is what has arrived, `failed` why the last try did
 * not. What asks for the reason is fetched when there is one to give.
 */
export function useFeedback(article: string) {
  const locale = useLocale();
  const view = useRef<string>(undefined);
  const [said, setSaid] = useState<Helpful>();
  const [isSending, setSending] = useState(false);
  const [failed, setFailed] = useState<string>();
  const [Reasons, setReasons] = useState<ComponentType<FeedbackReasonsProps>>();

  const send = (helpful: Helpful, why: Said): Promise<string | undefined> => {
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
  return { said, failed, isSending, answer, sayWhy: (why: Said) => send("no", why), Reasons };
}

const loadReasons = () => import("./feedback-reasons").then(({ FeedbackReasons }) => FeedbackReasons);
/** The word that counts has been sent; without the form for the reason there is just no reason. */
const stayWithout = () => undefined;
