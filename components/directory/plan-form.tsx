import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { CheckboxCards } from "@/components/ui/checkbox-cards";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";

interface Choice {
  readonly value: string;
  readonly label: string;
}

interface PlanFormProps {
  tiers: readonly Choice[];
  addOns: readonly Choice[];
  chosen: { readonly tier: string; readonly addOns: readonly string[]; readonly from: string };
  zone: string;
  isPast: boolean;
}

/** Asks what other terms would change: an address, nothing is written. */
export function PlanForm({ tiers, addOns, chosen, zone, isPast }: PlanFormProps) {
  const t = useTranslations("settings.accounts");
  const at = useTranslations("settings.availability");
  const room = useTranslations("settings");
  return (
    <form method="get" action="#effect" noValidate className="max-w-form space-y-5">
      <Field name="tier" label={t("tier")}>
        {(wiring) => <Select {...wiring} options={tiers} defaultValue={chosen.tier} />}
      </Field>
      <Field
        name="from"
        label={t("plan.from")}
        hint={at("zone", { zone })}
        optional={room("optional")}
        error={isPast ? t("plan.past") : undefined}
      >
        {(wiring) => <TextInput {...wiring} type="datetime-local" defaultValue={chosen.from} />}
      </Field>
      {addOns.length > 0 ? (
        <CheckboxCards id="addOn" name="addOn" legend={t("plan.addOns")} options={addOns} values={chosen.addOns} />
      ) : null}
      <Button type="submit">{t("plan.look")}</Button>
    </form>
  );
}
