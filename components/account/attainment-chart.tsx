import { useTranslations } from "next-intl";
import { useId } from "react";
import type { AttainmentRow } from "@/lib/compliance/schema";
import { percentWords, useRowName, useShareSentence } from "./report-words";
import { LateHatch, ShareBar } from "./share-bar";

/** Attainment of one metric, a bar for all together and for each severity that had any. The sentence says it for the ear. */
export function AttainmentChart({ rows }: { rows: readonly AttainmentRow[] }) {
  const t = useTranslations("account.compliance.attainment");
  const nameOf = useRowName();
  const sentenceOf = useShareSentence();
  const hatch = `late-${useId().replaceAll(/[^\w-]/g, "")}`;
  const [all] = rows;
  if (!all || all.percent === null) return null;
  return (
    <figure className="my-4">
      <LateHatch id={hatch} />
      <div role="img" aria-label={sentenceOf(all)}>
        {rows.map((row) =>
          row.n === 0 ? null : (
            <div
              key={row.severity ?? "all"}
              className="grid grid-cols-[6rem_minmax(0,1fr)_4rem] items-start gap-x-3 text-sm sm:grid-cols-[7rem_minmax(0,1fr)_5rem]"
            >
              <span>{nameOf(row.severity)}</span>
              <ShareBar share={row} hatch={hatch} />
              <span className="text-end">
                {row.percent === null ? t("countOf", { met: row.met, n: row.n }) : percentWords(row.percent)}
              </span>
            </div>
          ),
        )}
        <div className="grid grid-cols-[6rem_minmax(0,1fr)_4rem] gap-x-3 text-2xs text-muted sm:grid-cols-[7rem_minmax(0,1fr)_5rem]">
          <span />
          <span className="flex justify-between border-t border-line pt-0.5">
            {[0, 50, 100].map((tick) => (
              <span key={tick}>{tick}%</span>
            ))}
          </span>
        </div>
      </div>
    </figure>
  );
}
