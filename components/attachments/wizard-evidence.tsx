"use client";
import { useTranslations } from "next-intl";
import type { UseFindings } from "@/components/log-triage/use-findings";
import { LinkButton } from "@/components/ui/link-button";
import type { PendingUploads } from "@/lib/attachments/schema";
import { EvidenceField } from "./evidence-field";
import { type EvidenceEffect, EvidenceMeter, type WantedItem } from "./evidence-meter";
import { RefusedUploads } from "./refused-uploads";

interface WizardEvidenceProps {
  draft: string;
  initial: PendingUploads;
  wanted: readonly WantedItem[];
  effect: EvidenceEffect | null;
  /** codes of what a plain form post could not take */
  refused: readonly string[];
  next: string;
  /** takes over what was read in a log */
  onUse: UseFindings;
}

/** The wizard's page for files: chosen, on their way, stored, and what else would help. Going on is always possible. */
export function WizardEvidence({ draft, initial, wanted, effect, refused, next, onUse }: WizardEvidenceProps) {
  const t = useTranslations("evidence");
  return (
    <div className="max-w-form">
      <RefusedUploads codes={refused} />
      <h1 className="text-3xl font-semibold">{t("title")}</h1>
      <p className="mt-2 max-w-text text-muted">{t("lead")}</p>
      <p className="mb-6 max-w-text text-muted">{t("documentLead")}</p>
      <EvidenceField place={{ draft }} initial={initial} readsLogs onUse={onUse} withoutScripts="form">
        {({ files }) => (
          <>
            <EvidenceMeter wanted={wanted} files={files} effect={effect} />
            <LinkButton href={next} variant="primary" size="lg" className="mt-4">
              {t(files.length ? "continue" : "skip")}
            </LinkButton>
          </>
        )}
      </EvidenceField>
    </div>
  );
}
