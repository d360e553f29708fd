"use client";
import { useLocale, useTranslations } from "next-intl";
import { AppLink } from "@/components/ui/app-link";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { PendingUploads } from "@/lib/attachments/schema";
import { formatBytes } from "@/lib/i18n/bytes";
import { useEvidence } from "./use-evidence";

interface EvidenceSummaryProps {
  draft: string;
  initial: PendingUploads;
  href: string;
  /** a core function is down: files can wait */
  isUrgent: boolean;
}

/** On the check page: the files that go along, and those that will not have arrived. Nothing here holds a submission up. */
export function EvidenceSummary({ draft, initial, href, isUrgent }: EvidenceSummaryProps) {
  const t = useTranslations("evidence");
  const locale = useLocale();
  const { files, uploads } = useEvidence({ draft }, initial);
  const busy = uploads.filter(({ state }) => state !== "failed").length;
  const change = (
    <AppLink href={href} className="inline-block min-h-6 underline underline-offset-4">
      <span aria-hidden>{t("check.change")}</span>
      <VisuallyHidden>{t("check.changeNamed")}</VisuallyHidden>
    </AppLink>
  );
  return (
    <Panel title={t("check.title")} aside={change} className="mt-10">
      {files.length ? (
        <ul className="space-y-1">
          {files.map(({ id, name, size }) => (
            <li key={id} className="wrap-anywhere">
              {name} <span className="text-sm text-muted">{formatBytes(size, locale)}</span>
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-muted">{t(isUrgent ? "check.urgentNone" : "check.none")}</p>
      )}
      {busy ? (
        <Notice tone="warning" role="status" className="mt-4">
          {t("busyNote", { count: busy })}
        </Notice>
      ) : null}
    </Panel>
  );
}
