import { useLocale, useTranslations } from "next-intl";
import { useSeverityName } from "@/components/tickets/severity-name";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import type { Tier } from "@/lib/accounts/schema";
import { SEVERITIES, type Severity } from "@/lib/sla/events";

interface ClockCalculatorProps {
  tiers: readonly Tier[];
  tier: string;
  severity: Severity;
  /** `YYYY-MM-DDTHH:MM` on the calendar's wall clock. */
  local: string;
  years: { readonly first: number; readonly last: number };
  zone: string;
  /** The time that was asked for could not be read. */
  isRefused: boolean;
}

/** A plain form: its answer is an address that can be kept and shared, and it needs no script (U-11). */
export function ClockCalculator({ tiers, tier, severity, local, years, zone, isRefused }: ClockCalculatorProps) {
  const t = useTranslations("clocks.calculator");
  const nameOf = useSeverityName();
  const locale = useLocale();
  const range = { first: String(years.first), last: String(years.last) };
  return (
    <form
      method="get"
      action="#calculator"
      className="grid items-end gap-x-4 gap-y-4 sm:grid-cols-2 lg:grid-cols-[1fr_1fr_1.4fr_auto]"
      data-print="hide"
      noValidate
    >
      <Field name="tier" label={t("tier")}>
        {(wiring) => (
          <Select
            {...wiring}
            key={tier}
            defaultValue={tier}
            options={tiers.map(({ key, name }) => ({ value: key, label: name[locale] }))}
          />
        )}
      </Field>
      <Field name="severity" label={t("severity")}>
        {(wiring) => (
          <Select
            {...wiring}
            key={severity}
            defaultValue={severity}
            options={SEVERITIES.map((one) => ({ value: one, label: nameOf(one) }))}
          />
        )}
      </Field>
      <Field name="at" label={t("at", { zone })} error={isRefused ? t("refused", range) : undefined}>
        {(wiring) => <TextInput {...wiring} key={local} type="datetime-local" defaultValue={local} />}
      </Field>
      <Button type="submit" variant="primary">
        {t("work")}
      </Button>
    </form>
  );
}
