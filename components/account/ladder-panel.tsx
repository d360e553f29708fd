import { useLocale, useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import { formatList } from "@/lib/i18n/format";
import { type LadderRule, TARGET_METRICS, type TargetMetric } from "@/lib/sla/policy";

/** The ladder of the account's policy, a sentence for each step (R25, R26). */
export function LadderPanel({ ladder }: { ladder: readonly LadderRule[] }) {
  const t = useTranslations("account.sla.ladder");
  const sentencesOf = useLadderSentences(ladder);
  return (
    <Panel title={t("title")} className="mt-12">
      <p className="max-w-text text-muted">{t("lead")}</p>
      <ol className="mt-3 max-w-text list-decimal space-y-1.5 ps-5">
        {TARGET_METRICS.flatMap(sentencesOf).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ol>
      <p className="mt-3 max-w-text text-sm text-muted">{t("request")}</p>
    </Panel>
  );
}

/** Early warnings of a metric in one sentence, each escalation in its own. */
function useLadderSentences(ladder: readonly LadderRule[]): (metric: TargetMetric) => string[] {
  const t = useTranslations("account.sla.ladder");
  const metrics = useTranslations("sla.metric");
  const locale = useLocale();
  const escalation = ({ metric, severities, percent, to }: LadderRule) => {
    const words = { metric: metrics(metric), percent: `${percent}%`, level: to ? t(`levels.${to}`) : "" };
    const isMissed = percent === 100;
    if (!severities) return t(isMissed ? "missed" : "overrun", words);
    return t(isMissed ? "missedFor" : "overrunFor", { ...words, severities: formatList(severities, locale) });
  };
  return (metric) => {
    const rules = ladder.filter((rule) => rule.metric === metric).toSorted((a, b) => a.percent - b.percent);
    const notices = rules.filter(({ action }) => action === "notice").map(({ percent }) => `${percent}%`);
    const notice = t("notice", { metric: metrics(metric), percents: formatList(notices, locale) });
    return [
      ...(notices.length ? [notice] : []),
      ...rules.filter(({ action }) => action === "escalate").map(escalation),
    ];
  };
}
