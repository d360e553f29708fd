"use client";
import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { FRESH, type SettingAction } from "@/components/settings/setting-state";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

interface TermsEffectProps {
  sentences: readonly string[];
  /** what else is to be known before it is done */
  notes: readonly string[];
  confirm: SettingAction;
}

/** What other terms would change, said before it is done, and the button that does it. Works without scripts. */
export function TermsEffect({ sentences, notes, confirm }: TermsEffectProps) {
  const t = useTranslations("settings.accounts.plan");
  const refused = useTranslations("settings.refusals");
  const [state, post, isPending] = useActionState(confirm, FRESH);
  if (state.done)
    return (
      <div role="status">
        <Notice tone="success" title={t("done")} />
      </div>
    );
  return (
    <form action={post} className="max-w-text">
      {state.code ? (
        <Notice tone="danger" title={state.code === "terms.past" ? t("past") : refused("forbidden")} />
      ) : null}
      <ul className="mb-4 list-disc space-y-1 ps-5">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {notes.map((note) => (
        <p key={note} className="mb-4 text-muted">
          {note}
        </p>
      ))}
      <Button type="submit" variant="primary" disabled={isPending}>
        {t("confirm")}
      </Button>
    </form>
  );
}
