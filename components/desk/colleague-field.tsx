import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { Colleague } from "@/lib/desk/schema";

/** Who takes the ticket: oneself unless another is chosen. */
export function ColleagueField({ colleagues, self }: { colleagues: readonly Colleague[]; self: string }) {
  const t = useTranslations("desk.assign");
  const level = useTranslations("tickets.level");
  const options = colleagues.map((one) => ({
    value: one.id,
    label: t(one.id === self ? "me" : "colleague", { name: one.name, level: level(one.level) }),
  }));
  return (
    <Field name="agent" id="assign-agent" label={t("label")}>
      {(wiring) => <Select {...wiring} defaultValue={self} options={options} />}
    </Field>
  );
}
