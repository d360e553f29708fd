"use client";
import { Circle, CircleCheck } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { familyOf } from "@/lib/attachments/limits";
import type { AttachmentDto } from "@/lib/attachments/schema";
import { formatNumber, formatWallDuration } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/routing";

type Text = Readonly<Record<Locale, string>>;

export interface WantedItem {
  readonly key: string;
  readonly text: Text;
  readonly why: Text;
  /** given by a file of one of these */
  readonly families: readonly string[];
  readonly isGiven: boolean;
}

/** Two medians in milliseconds and how many tickets each stands for. */
export interface EvidenceEffect {
  readonly withFiles: { readonly n: number; readonly median: number };
  readonly without: { readonly n: number; readonly median: number };
}

interface EvidenceMeterProps {
  wanted: readonly WantedItem[];
  files: readonly AttachmentDto[];
  /** null when the data does not say that files help */
  effect: EvidenceEffect | null;
}

/** What is missing and why it would help. Requires nothing; claims only what was measured, with counts (N14). */
export function EvidenceMeter({ wanted, files, effect }: EvidenceMeterProps) {
  const t = useTranslations("evidence.meter");
  const locale = useLocale();
  if (wanted.length === 0) return null;
  const isThere = ({ isGiven, families }: WantedItem) =>
    isGiven || files.some(({ type }) => families.includes(familyOf(type) ?? ""));
  const items = wanted.map((item) => ({ ...item, isThere: isThere(item) }));
  return (
    <section aria-labelledby="evidence-meter" className="border-t-2 border-ink pt-3">
      <h2 id="evidence-meter" className="text-lg font-semibold">
        {t("title")}
      </h2>
      <p className="mt-1 text-sm text-muted">{t(items.every((item) => item.isThere) ? "complete" : "never")}</p>
      <ul className="mt-3 space-y-3">
        {items.map(({ key, text, why, isThere: there }) => {
          const Icon = there ? CircleCheck : Circle;
          return (
            <li key={key} className="flex gap-2.5">
              <Icon aria-hidden className="mt-[0.25em] size-5 shrink-0" />
              <div>
                <p className="font-medium">
                  <VisuallyHidden>{t(there ? "have" : "missing")} </VisuallyHidden>
                  {text[locale]}
                </p>
                {there ? null : <p className="max-w-text text-sm text-muted">{why[locale]}</p>}
              </div>
            </li>
          );
        })}
      </ul>
      {effect ? <Measured effect={effect} /> : null}
    </section>
  );
}

function Measured({ effect: { withFiles, without } }: { effect: EvidenceEffect }) {
  const t = useTranslations("evidence.meter");
  const locale = useLocale();
  const values = {
    withN: formatNumber(withFiles.n, locale),
    withMedian: formatWallDuration(withFiles.median, locale),
    withoutN: formatNumber(without.n, locale),
    withoutMedian: formatWallDuration(without.median, locale),
  };
  return <p className="mt-4 max-w-text text-sm">{t("effect", values)}</p>;
}
