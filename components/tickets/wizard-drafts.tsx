import { useLocale, useTranslations } from "next-intl";
import { AppLink } from "@/components/ui/app-link";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Panel } from "@/components/ui/panel";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { formatNear } from "@/lib/i18n/format";
import type { Answers } from "@/lib/triage/questions";

interface UnsentDraft {
  readonly id: string;
  readonly answers: Answers;
  readonly updatedAt: number;
  readonly href: string;
}

interface WizardDraftsProps {
  drafts: readonly UnsentDraft[];
  discard: (form: FormData) => Promise<void>;
  zone: string;
}

/** Tickets begun and not submitted: resumed on any device, discarded in two steps (U-05, U-29). */
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
    <>
      <AppLink href={draft.href} className="font-medium underline underline-offset-4">
        {title}
      </AppLink>
      <p className="text-sm text-muted">{t("savedOn", { when: formatNear(draft.updatedAt, { locale, zone }) })}</p>
      <Disclosure
        summary={
          <span className="text-sm font-normal">
            {t("discard")}
            <VisuallyHidden>{t("discardWhich", { title })}</VisuallyHidden>
          </span>
        }
      >
        <form action={discard} className="flex flex-wrap items-center gap-3">
          <input type="hidden" name="draft" value={draft.id} />
          <p className="text-sm">{t("discardSure")}</p>
          <Button type="submit" variant="danger" size="sm">
            {t("discardYes")}
          </Button>
        </form>
      </Disclosure>
    </>
  );
}
