import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Answers } from "@/lib/triage/questions";

interface WizardDiscardedProps {
  draft: { readonly id: string; readonly answers: Answers };
  restore: (form: FormData) => Promise<void>;
}

/** A draft was thrown away just now; one button takes that back (U-29). */
export function WizardDiscarded({ draft, restore }: WizardDiscardedProps) {
  const t = useTranslations("triage.start");
  const title = draft.answers.title?.trim() || t("untitled");
  return (
    <Notice role="status" title={t("discarded", { title })} className="mb-8 max-w-form">
      <p>{t("discardedBody")}</p>
      <form action={restore} className="mt-3">
        <input type="hidden" name="draft" value={draft.id} />
        <Button type="submit" size="sm">
          {t("restore")}
        </Button>
      </form>
    </Notice>
  );
}
