import { useLocale, useTranslations } from "next-intl";
import { useId } from "react";
import { DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import { Panel } from "@/components/ui/panel";
import type { TimeBin, TimeSpread } from "@/lib/compliance/schema";
import { formatDuration } from "@/lib/i18n/format";
import { LateHatch } from "./share-bar";
import { ShareLegend } from "./share-legend";
import { TicketNumbers } from "./ticket-numbers";

/** How long each promise took, drawn on steps that about double, with a table and the tickets of each step (U-22). */
export function SpreadPanel({ spread }: { spread: readonly TimeSpread[] }) {
  const t = useTranslations("compliance.spread");
  const shown = spread.filter(({ bins }) => bins.length > 0);
  if (shown.length === 0) return null;
  return (
    <Panel title={t("title")} className="mt-12">
      <p className="mb-3 max-w-text text-muted">{t("lead")}</p>
      <ShareLegend interval={false} />
      <div className="mt-6 grid gap-x-10 gap-y-8 lg:grid-cols-2">
        {shown.map((one) => (
          <Spread key={one.metric} spread={one} />
        ))}
      </div>
    </Panel>
  );
}

const totalOf = ({ met, breached }: TimeBin): number => met + breached;

function Spread({ spread: { metric, bins } }: { spread: TimeSpread }) {
  const t = useTranslations("compliance.spread");
  const metrics = useTranslations("sla.metric");
  const nameOf = useBinName();
  const hatch = `spread-${useId().replaceAll(/[^\w-]/g, "")}`;
  const most = Math.max(...bins.map(totalOf));
  const [first, last] = [bins[0], bins.at(-1)];
  const sum = (of: (bin: TimeBin) => number) => bins.reduce((total, bin) => total + of(bin), 0);
  const counts = { n: sum(totalOf), late: sum(({ breached }) => breached) };
  const sentence = first && last ? t("sentence", { ...counts, first: nameOf(first), last: nameOf(last) }) : "";
  return (
    <figure className="min-w-0">
      <figcaption className="mb-3">
        <span className="block font-semibold">{metrics(metric)}</span>
        <span className="text-sm text-muted">{sentence}</span>
      </figcaption>
      <LateHatch id={hatch} />
      <div role="img" aria-label={sentence}>
        {bins.map((bin) => (
          <div
            key={bin.fromSeconds}
            className="grid grid-cols-[9rem_minmax(0,1fr)_2.5rem] items-center gap-x-3 text-sm"
          >
            <span className="text-end">{nameOf(bin)}</span>
            <BinBar bin={bin} most={most} hatch={hatch} />
            <span className="text-end">{totalOf(bin)}</span>
          </div>
        ))}
      </div>
      <div className="mt-2" data-print="hide">
        <Disclosure summary={t("table")}>
          <SpreadTable metric={metrics(metric)} bins={bins} />
        </Disclosure>
      </div>
    </figure>
  );
}

function BinBar({ bin, most, hatch }: { bin: TimeBin; most: number; hatch: string }) {
  const [met, late] = [(100 * bin.met) / most, (100 * bin.breached) / most];
  const box = { y: 4, height: 12 };
  return (
    <svg aria-hidden height="20" className="block w-full overflow-visible text-breached" data-mark="">
      <line x1="0" x2="0" y1="0" y2="20" className="stroke-line" />
      <rect {...box} width={`${met}%`} className="fill-met" />
      {bin.breached ? (
        <rect {...box} x={`${met}%`} width={`${late}%`} fill={`url(#${hatch})`} className="stroke-current" />
      ) : null}
    </svg>
  );
}

function SpreadTable({ metric, bins }: { metric: string; bins: readonly TimeBin[] }) {
  const t = useTranslations("compliance.spread");
  const nameOf = useBinName();
  return (
    <DataTable
      caption={t("caption", { metric })}
      captionLook="hidden"
      columns={[
        { key: "bin", header: t("bin"), isRowHeader: true },
        { key: "met", header: t("met"), align: "end" },
        { key: "breached", header: t("breached"), align: "end" },
        { key: "tickets", header: t("tickets") },
      ]}
      rows={bins.map((bin) => ({
        id: String(bin.fromSeconds),
        cells: {
          bin: nameOf(bin),
          met: bin.met,
          breached: bin.running ? t("stillRunning", { count: bin.breached, running: bin.running }) : bin.breached,
          tickets: <TicketNumbers numbers={bin.tickets} />,
        },
      }))}
    />
  );
}

function useBinName(): (bin: TimeBin) => string {
  const t = useTranslations("compliance.spread");
  const locale = useLocale();
  const length = (seconds: number) => formatDuration(seconds * 1000, locale);
  return ({ fromSeconds, toSeconds }) => {
    if (toSeconds === null) return t("from", { from: length(fromSeconds) });
    return fromSeconds === 0
      ? t("below", { to: length(toSeconds) })
      : t("between", { from: length(fromSeconds), to: length(toSeconds) });
  };
}
