import { useLocale, useTranslations } from "next-intl";
import { CheckboxCards } from "@/components/ui/checkbox-cards";
import { Field } from "@/components/ui/field";
import { RadioCards } from "@/components/ui/radio-cards";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import type { Answers, ChoiceStep, SeveralStep, Step, WordsField, WordsStep } from "@/lib/triage/questions";

interface QuestionProps<S extends Step> {
  step: S;
  values: Answers;
  errors: Readonly<Record<string, string>>;
}

/** The question as the page's h1, why it is asked, and where to answer (U-01, U-02). */
export function WizardQuestion({ step, ...rest }: QuestionProps<Step>) {
  return step.kind === "words" ? <Words step={step} {...rest} /> : <Choice step={step} {...rest} />;
}

function Choice({ step, values, errors }: QuestionProps<ChoiceStep | SeveralStep>) {
  const t = useTranslations("triage");
  const locale = useLocale();
  const asked = {
    name: step.key,
    legend: step.text[locale],
    legendSize: "page" as const,
    hint: (
      <>
        {step.why[locale]}
        {step.required ? null : <span className="mt-1 block">{t("mayPass")}</span>}
      </>
    ),
    error: errors[step.key],
    options: step.options.map(({ key, text, hint }) => ({ value: key, label: text[locale], hint: hint?.[locale] })),
  };
  const given = values[step.key] || undefined;
  if (step.kind === "choice") return <RadioCards {...asked} value={given} />;
  return <CheckboxCards {...asked} values={given?.split(",")} />;
}

function Words({ step, values, errors }: QuestionProps<WordsStep>) {
  const locale = useLocale();
  return (
    <>
      <h1 className="text-3xl font-semibold">{step.text[locale]}</h1>
      <p className="mt-2 max-w-text text-muted">{step.why[locale]}</p>
      <div className="mt-6 space-y-6">
        {step.fields.map((field) => (
          <Word key={field.key} field={field} value={values[field.key]} error={errors[field.key]} />
        ))}
      </div>
    </>
  );
}

function Word({ field, value, error }: { field: WordsField; value?: string; error?: string }) {
  const t = useTranslations("triage");
  const locale = useLocale();
  const Control = field.multiline ? TextArea : TextInput;
  return (
    <Field
      name={field.key}
      label={field.label[locale]}
      hint={field.hint?.[locale]}
      error={error}
      optional={field.required ? undefined : t("optional")}
    >
      {(wiring) => <Control {...wiring} defaultValue={value} autoComplete="off" />}
    </Field>
  );
}
