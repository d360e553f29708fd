import { useLocale, useTranslations } from "next-intl";
import { AppLink } from "@/components/ui/app-link";
import { Panel } from "@/components/ui/panel";
import { formatDuration } from "@/lib/i18n/format";
import type { TrialRecord as Figures } from "@/lib/trials/schema";

/** How such questions fared, as figures that tell of nobody. */
export function TrialRecord({ record }: { record: Figures }) {
  const t = useTranslations("trials.record");
  const locale = useLocale();
  const { asked, decided } = record;
  return (
    <Panel title={t("title")}>
      {decided ? (
        <>
          <p>{t("line", { asked, n: decided.n, met: decided.met })}</p>
          {decided.median === null ? null : (
            <p className="mt-2">{t("median", { median: formatDuration(decided.median, locale) })}</p>
          )}
        </>
      ) : (
        <p>{asked ? t("few", { asked }) : t("none")}</p>
      )}
      <p className="mt-3 text-sm">
        <AppLink href="/help/support-sla/what-counts-as-a-response" className="underline">
          {t("definition")}
        </AppLink>
      </p>
    </Panel>
  );
}
