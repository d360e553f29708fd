import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { Field } from "@/components/ui/field";
import { Panel } from "@/components/ui/panel";
import { TextInput } from "@/components/ui/text-input";
import { downtimeBudget } from "@/lib/sla/availability";
import type { Hours } from "@/lib/sla/calendar";
import { budgetText, minutesText, YEAR } from "./budget-text";

const LENGTHS = { year: YEAR, quarter: YEAR / 4, month: YEAR / 12 } as const;
const HOUR = YEAR / 8760;
const UNITS = ["year", "quarter", "month"] as const;
/** Targets that contracts name most, in millionths. */
const USUAL = [990_000, 999_000, 999_500, 999_900, 999_990] as const;

interface DowntimeCalculatorProps {
  /** What was typed, to stay in the field. */
  typed: string;
  /** In millionths; null when what was typed is no target. */
  targetPpm: number | null;
  /** Somebody's peak hours, as typed, and whether they can be. */
  peak: {
    readonly typed: { readonly from: string; readonly to: string };
    readonly hours: Hours | null;
    readonly isRefused: boolean;
  };
  /** What falls into the peak hours; drawn when they were asked. */
  children: (hours: Hours, targetPpm: number) => ReactNode;
}

/** How much down time a promise allows in a year, a quarter and a month: a plain form, any target (R05). */
export function DowntimeCalculator({ typed, targetPpm, peak, children }: DowntimeCalculatorProps) {
  const t = useTranslations("public.status.calculator");
  const targets = [...new Set(targetPpm === null ? USUAL : [targetPpm, ...USUAL])];
  return (
    <Panel title={t("title")} id="calculator" className="mt-12">
      <p className="mb-4 max-w-text text-muted">{t("lead")}</p>
      <form method="get" action="#calculator" className="flex flex-wrap items-end gap-4" data-print="hide" noValidate>
        <Field name="target" label={t("target")} error={targetPpm === null ? t("refused") : undefined}>
          {(wiring) => <TextInput {...wiring} key={typed} inputMode="decimal" defaultValue={typed} maxLength={12} />}
        </Field>
        <Field name="from" label={t("from")} error={peak.isRefused ? t("peakRefused") : undefined}>
          {(wiring) => <TextInput {...wiring} key={peak.typed.from} type="time" defaultValue={peak.typed.from} />}
        </Field>
        <Field name="to" label={t("to")}>
          {(wiring) => <TextInput {...wiring} key={peak.typed.to} type="time" defaultValue={peak.typed.to} />}
        </Field>
        <Button type="submit">{t("work")}</Button>
      </form>
      <div className="mt-6">
        <BudgetTable targets={targets} asked={targetPpm} />
      </div>
      {peak.hours && targetPpm !== null ? children(peak.hours, targetPpm) : null}
    </Panel>
  );
}

/** Hours from one on, minutes below; cut, not rounded up. */
export function useLengthWords(): (length: number) => string {
  const t = useTranslations("public.status.calculator");
  const locale = useLocale();
  return (length) =>
    length >= HOUR
      ? t("hours", { hours: budgetText(length, locale) })
      : t("minutes", { minutes: minutesText(length, locale) });
}

function BudgetTable({ targets, asked }: { targets: readonly number[]; asked: number | null }) {
  const t = useTranslations("public.status.calculator");
  const words = useLengthWords();
  return (
    <DataTable
      caption={t("caption")}
      captionLook="hidden"
      columns={[
        { key: "target", header: t("column"), isRowHeader: true },
        ...UNITS.map((unit) => ({ key: unit, header: t(`units.${unit}`), align: "end" as const })),
      ]}
      rows={targets.map((ppm) => ({
        id: String(ppm),
        cells: {
          target: <span className={ppm === asked ? "font-semibold" : undefined}>{`${ppm / 10_000}%`}</span>,
          ...Object.fromEntries(UNITS.map((unit) => [unit, words(downtimeBudget(ppm, LENGTHS[unit]))])),
        },
      }))}
    />
  );
}
