"use client";
import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { type EndpointAction, FRESH_ENDPOINT } from "./endpoint-state";
import { SecretNotice } from "./secret-notice";

/** A new signing secret beside the old one, which stays good for a day. */
export function NewSecret({ rotate }: { rotate: EndpointAction }) {
  const t = useTranslations("endpoints");
  const [state, post, isPending] = useActionState(rotate, FRESH_ENDPOINT);
  return (
    <form action={post} className="space-y-3">
      <p className="max-w-text text-sm text-muted">{t("rotateLead")}</p>
      <div role="status" className="empty:hidden">
        {state.secret ? <SecretNotice secret={state.secret} /> : null}
        {state.code ? <Notice tone="danger" title={t("errors.forbidden")} /> : null}
      </div>
      <Button type="submit" size="sm" disabled={isPending}>
        {t("rotate")}
      </Button>
    </form>
  );
}
