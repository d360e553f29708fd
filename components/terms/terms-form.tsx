"use client";
import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import type { Typed } from "@/lib/terms/schema";
import { EffectOfTerms } from "./effect-of-terms";
import {
  type TermsAction,
  type TermsField,
  type TermsGroup,
  type TermsSection,
  type TermsState,
  UNTYPED,
} from "./terms-state";

interface TermsFormProps {
  action: TermsAction;
  sections: readonly TermsSection[];
  /** what stands in the fields at first, by their names */
  initial: Typed;
  tierNames: Readonly<Record<string, string>>;
  zone: string;
}

/** The next version of published terms: typed over the newest, looked at, and then published. Works without scripts. */
export function TermsForm({ action, sections, initial, tierNames, zone }: TermsFormProps) {
  const t = useTranslations("settings.terms");
  const room = useTranslations("settings");
  const [state, post, isPending] = useActionState(action, UNTYPED);
  const { attempt, effect, looked, refused } = state;
  const wrong = sections.flatMap(({ title, groups }) =>
    groups.flatMap(({ legend, fields }) =>
      fields.flatMap(({ name, label }) => {
        const words = state.fields[name];
        const place = [title, legend, label].filter(Boolean).join(" · ");
        return words ? [{ field: name, message: t("wrong", { place, words }) }] : [];
      }),
    ),
  );
  const said = new Set(wrong.map(({ field }) => field));
  const elsewhere = Object.entries(state.fields).flatMap(([name, message]) =>
    said.has(name) ? [] : [{ field: "", message }],
  );
  const whole = refused ? [{ field: "", message: refused }] : [];
  return (
    <form action={post} noValidate>
      <ErrorSummary
        key={`summary-${attempt}`}
        title={room("errors.summary")}
        errors={[...wrong, ...elsewhere, ...whole]}
      />
      <div key={attempt} className="space-y-8">
        {sections.map((section) => (
          <Section key={section.id} section={section} state={state} initial={initial} />
        ))}
      </div>
      <p className="mt-8">
        <Button type="submit" name="act" value="look" disabled={isPending}>
          {isPending ? room("sending") : t("look")}
        </Button>
      </p>
      {effect ? (
        <EffectOfTerms key={attempt} effect={effect} values={state.values} tierNames={tierNames} zone={zone}>
          <input type="hidden" name="looked" value={looked ?? ""} />
          <Button type="submit" name="act" value="publish" variant="primary" disabled={isPending}>
            {t("publish", { id: effect.id })}
          </Button>
        </EffectOfTerms>
      ) : null}
    </form>
  );
}

interface SectionProps {
  section: TermsSection;
  state: TermsState;
  initial: Typed;
}

function Section({ section: { id, title, lead, isOpen, groups }, state, initial }: SectionProps) {
  const names = groups.flatMap(({ fields }) => fields.map(({ name }) => name));
  const isTouched = names.some(
    (name) => state.fields[name] || (state.values[name] ?? initial[name] ?? "") !== (initial[name] ?? ""),
  );
  return (
    <section aria-labelledby={`terms-${id}`} className="border-t border-line pt-4">
      <Disclosure
        open={isOpen || isTouched}
        summary={
          <span id={`terms-${id}`} className="text-lg">
            {title}
          </span>
        }
      >
        {lead ? <p className="mb-5 max-w-text text-muted">{lead}</p> : null}
        <div className="space-y-6">
          {groups.map((group) => (
            <Group key={group.fields[0]?.name} group={group} state={state} initial={initial} />
          ))}
        </div>
      </Disclosure>
    </section>
  );
}

function Group({
  group: { legend, fields },
  state,
  initial,
}: {
  group: TermsGroup;
  state: TermsState;
  initial: Typed;
}) {
  return (
    <fieldset>
      {legend ? <legend className="mb-2 font-semibold">{legend}</legend> : null}
      <div className="grid items-end gap-4 sm:grid-cols-[repeat(auto-fill,minmax(11rem,1fr))]">
        {fields.map((field) => (
          <Field
            key={field.name}
            name={field.name}
            label={<span className="text-sm">{field.label}</span>}
            hint={field.hint}
            error={state.fields[field.name]}
          >
            {(wiring) => (
              <Control wiring={wiring} field={field} value={state.values[field.name] ?? initial[field.name] ?? ""} />
            )}
          </Field>
        ))}
      </div>
    </fieldset>
  );
}

const TYPES = { line: "text", number: "text", date: "date", when: "datetime-local" } as const;

interface ControlProps {
  wiring: React.ComponentProps<"input"> & React.ComponentProps<"select">;
  field: TermsField;
  value: string;
}

function Control({ wiring, field: { kind, options = [] }, value }: ControlProps) {
  if (kind === "choice") return <Select {...wiring} options={options} defaultValue={value} />;
  return (
    <TextInput
      {...wiring}
      type={TYPES[kind]}
      inputMode={kind === "number" ? "decimal" : undefined}
      autoComplete="off"
      defaultValue={value}
    />
  );
}
