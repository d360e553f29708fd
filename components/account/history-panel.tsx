import { useLocale, useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import { formatDate } from "@/lib/i18n/format";
import type { PolicyData } from "@/lib/sla/policy";
import { policyDiff } from "@/lib/sla/policy-diff";
import { useChangeSentence } from "./change-words";

/** Terms the account was under from an instant on. */
export interface Terms {
  readonly tier: string;
  /** as the vendor calls it now */
  readonly tierName: string;
  readonly policy: PolicyData;
  readonly calendarVersion: number;
  readonly validFrom: number;
}

/** The versions an account has been under, the latest first, each with what it changed in plain words (R01, R31). */
export function HistoryPanel({ history, zone }: { history: readonly Terms[]; zone: string }) {
  const t = useTranslations("entitlement.history");
  const locale = useLocale();
  return (
    <Panel title={t("title")} className="mt-12">
      <p className="max-w-text text-muted">{t("lead")}</p>
      <ol className="mt-2">
        {history.map((terms, index) => (
          <li key={terms.validFrom} className="border-t border-line py-3">
            <p className="font-medium">
              {t("terms", {
                from: formatDate(terms.validFrom, { locale, zone }),
                tier: terms.tierName,
                policy: terms.policy.version,
                calendar: terms.calendarVersion,
              })}
            </p>
            <Changes terms={terms} before={history[index + 1]} />
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function Changes({ terms, before }: { terms: Terms; before: Terms | undefined }) {
  const t = useTranslations("entitlement.history");
  const sentenceOf = useChangeSentence();
  if (!before) return <p className="text-muted">{t("first")}</p>;
  const changes = policyDiff(before.policy, terms.policy, before.tier, terms.tier);
  const sentences = [
    ...(before.tier === terms.tier ? [] : [t("tier", { from: before.tierName, to: terms.tierName })]),
    ...changes.map(sentenceOf),
    ...(before.calendarVersion === terms.calendarVersion ? [] : [t("calendar", { version: terms.calendarVersion })]),
  ];
  return (
    <ul className="mt-1 list-disc space-y-0.5 ps-5">
      {changes.length ? null : <li>{t("same")}</li>}
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
