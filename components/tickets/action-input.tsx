import { useTranslations } from "next-intl";
import { CheckboxCards } from "@/components/ui/checkbox-cards";
import { Field } from "@/components/ui/field";
import { RadioCards } from "@/components/ui/radio-cards";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import type { ActionField } from "./action-fields";
import { useOptionName } from "./option-name";

interface ActionInputProps {
  field: ActionField;
  /** also where the error summary leads; forms of one page ask for the same names */
  id: string;
  value?: string;
  error?: string;
}

/** One input of a command. What was typed comes back as `value` when the command was refused. */
export function ActionInput({ field: { name, kind, options = [] }, id, value, error }: ActionInputProps) {
  const t = useTranslations("tickets.fields");
  const optionName = useOptionName();
  if (kind === "words") {
    return (
      <Field name={name} id={id} label={t(name)} error={error}>
        {(wiring) => <TextArea {...wiring} defaultValue={value} rows={4} />}
      </Field>
    );
  }
  if (kind === "check") {
    return (
      <CheckboxCards
        name={name}
        id={id}
        legend={t(name)}
        legendSize="hidden"
        options={[{ value: "on", label: t("asksCustomer"), hint: t("asksCustomerHint") }]}
        values={value ? [value] : []}
      />
    );
  }
  if (kind === "number") {
    return (
      <Field name={name} id={id} label={t(name)} error={error}>
        {(wiring) => <TextInput {...wiring} defaultValue={value} inputMode="numeric" className="max-w-48" />}
      </Field>
    );
  }
  if (kind === "pick") {
    return (
      <Field name={name} id={id} label={t(name)} error={error}>
        {(wiring) => (
          <Select
            {...wiring}
            defaultValue={value ?? ""}
            options={options.map((option) => ({ value: option, label: optionName(option) }))}
          />
        )}
      </Field>
    );
  }
  const only = options.length === 1 ? options[0] : undefined;
  return (
    <RadioCards
      name={name}
      id={id}
      legend={t(name)}
      options={options.map((option) => ({ value: option, label: optionName(option) }))}
      value={value ?? only}
      error={error}
    />
  );
}
