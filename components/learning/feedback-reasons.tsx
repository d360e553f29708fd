"use client";
import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { type Asked, FeedbackFields, type Said } from "./feedback-fields";

export interface FeedbackReasonsProps {
  article: string;
  asked: Asked;
  /** Undefined when it arrived, otherwise the code of what was wrong. */
  send: (why: Said) => Promise<string | undefined>;
}

/** Asked after "no": what was typed stays until it has arrived. Then the way to a person. */
export function FeedbackReasons({ article, asked, send }: FeedbackReasonsProps) {
  const t = useTranslations("help.feedback");
  const [state, setState] = useState<"open" | "sending" | "done">("open");
  const [failed, setFailed] = useState<string>();
  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (state === "sending") return;
    const form = new FormData(event.currentTarget);
    setState("sending");
    const reason = asked.reasons.find((one) => one === form.get("reason"));
    const problem = await send({ reason, comment: String(form.get("comment") ?? "") });
    setFailed(problem);
    setState(problem ? "open" : "done");
  };
  if (state === "done") return <Thanks article={article} />;
  return (
    <form onSubmit={onSubmit} className="mt-6 space-y-6">
      <FeedbackFields asked={asked} />
      {failed ? (
        <Notice tone="danger" role="alert" title={t(failed === "too_many" ? "tooMany" : "failed")}>
          {t("kept")}
        </Notice>
      ) : null}
      <Button type="submit" variant="primary" aria-disabled={state === "sending" || undefined}>
        {state === "sending" ? t("sending") : t("send")}
      </Button>
    </form>
  );
}

/** Takes focus: the button that was pressed is gone. */
function Thanks({ article }: { article: string }) {
  const t = useTranslations("help.feedback");
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1} className="mt-6">
      <Notice tone="success" title={t("received")}>
        <p className="mb-3">{t("receivedBody")}</p>
        <LinkButton size="sm" href={`/tickets/new?article=${article}`}>
          {t("file")}
        </LinkButton>
      </Notice>
    </div>
  );
}
