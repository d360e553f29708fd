import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { type ContentGaps, RETENTION_DAYS } from "@/lib/learning/schema";
import { ShareWords } from "./gap-bar";

/** How much of what was asked the help centre answered (R30), and that none of it is a promise. */
export function GapMeasures({ gaps }: { gaps: ContentGaps }) {
  const t = useTranslations("desk.gaps");
  const { zero, weak, opened } = gaps;
  const notes = {
    answered: t("measures.answeredNote", { zero, weak, opened }),
    rated: t("measures.ratedNote"),
    deflected: t("measures.deflectedNote"),
  };
  return (
    <Panel title={t("measures.title")} className="mt-8">
      <Notice title={t("notSlaTitle")} className="mb-6 max-w-text">
        {t("notSlaBody", { days: RETENTION_DAYS })}
      </Notice>
      <dl className="grid gap-x-10 gap-y-8 lg:grid-cols-3">
        {(["answered", "rated", "deflected"] as const).map((measure) => (
          <div key={measure}>
            <dt className="font-semibold">{t(`measures.${measure}`)}</dt>
            <dd className="mt-1">
              <ShareWords of={gaps[measure]} drawn />
              {gaps[measure].n > 0 ? <span className="mt-1 block text-sm text-muted">{notes[measure]}</span> : null}
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
