import { useLocale, useTranslations } from "next-intl";
import { AppLink } from "@/components/ui/app-link";
import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { formatNear } from "@/lib/i18n/format";
import type { Answers, Step } from "@/lib/triage/questions";

interface UnsentDraft {
  readonly id: string;
  readonly answers: Answers;
  readonly updatedAt: number;
  readonly href: string;
  /** The first question not answered; undefined: none is left. */
  readonly next: Step | undefined;
}

interface WizardDraftsProps {
  drafts: readonly UnsentDraft[];
  discard: (form: FormData) => Promise<void>;
  zone: string;
}

/** Tickets begun and not submitted: resumed on any device, discarded with a way back (U-05, U-29). */
export function WizardDrafts({ drafts, discard, zone }: WizardDraftsProps) {
  const t = useTranslations("triage.start");
  if (drafts.length === 0) return null;
  return (
    <Panel title={t("drafts")} className="mt-14 max-w-form">
      <p className="text-muted">{t("draftsLead")}</p>
      <ul className="mt-3 border-b border-line">
        {drafts.map((draft) => (
          <li key={draft.id} className="border-t border-line py-3">
            <DraftLine draft={draft} discard={discard} zone={zone} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function DraftLine({ draft, discard, zone }: Omit<WizardDraftsProps, "drafts"> & { draft: UnsentDraft }) {
  const t = useTranslations("triage.start");
  const locale = useLocale();
  const title = draft.answers.title?.trim() || t("untitled");
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
      <div className="min-w-0">
        <AppLink href={draft.href} className="font-medium wrap-anywhere underline underline-offset-4">
          {title}
        </AppLink>
        <p className="text-sm text-muted">
          {draft.next ? t("at", { question: draft.next.label[locale] }) : t("atCheck")}
        </p>
        <p className="text-sm text-muted">{t("savedOn", { when: formatNear(draft.updatedAt, { locale, zone }) })}</p>
      </div>
      <form action={discard}>
        <input type="hidden" name="draft" value={draft.id} />
        <Button type="submit" size="sm">
          {t("discard")}
          <VisuallyHidden>{t("discardWhich", { title })}</VisuallyHidden>
        </Button>
      </form>
    </div>
  );
}
