import clsx from "clsx";
import type { ChangeEventHandler, ReactNode } from "react";
import { FieldError } from "./field";

export interface Choice {
  readonly value: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
}

interface ChoiceCardsProps {
  kind: "radio" | "checkbox";
  name: string;
  /** of the first input and the texts; the name unless several forms of a page ask the same */
  id?: string;
  legend: ReactNode;
  /** "page": the legend is the page's question and contains its h1; "hidden": for the ear only. */
  legendSize?: "field" | "page" | "hidden";
  hint?: ReactNode;
  error?: string;
  options: readonly Choice[];
  chosen: readonly string[];
  onChange?: ChangeEventHandler<HTMLInputElement>;
}

const LEGENDS = {
  field: "font-semibold",
  page: "text-3xl font-semibold",
  hidden: "visually-hidden",
};

/** A group of large choices: the body of RadioCards and CheckboxCards. The first input's id is the group's. */
export function ChoiceCards(props: ChoiceCardsProps) {
  const { name, id = name, legend, legendSize = "field", hint, error, options } = props;
  const described = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return (
    <fieldset
      aria-describedby={described || undefined}
      className={error ? "border-s-4 border-breached ps-4" : undefined}
    >
      <legend className={LEGENDS[legendSize]}>{legendSize === "page" ? <h1>{legend}</h1> : legend}</legend>
      {hint ? (
        <div id={`${id}-hint`} className="mt-2 max-w-text text-muted">
          {hint}
        </div>
      ) : null}
      {error ? <FieldError id={`${id}-error`} message={error} /> : null}
      <div className="mt-4 border-b border-line">
        {options.map((option, index) => (
          <ChoiceCard key={option.value} {...props} option={option} id={index === 0 ? id : `${id}-${option.value}`} />
        ))}
      </div>
    </fieldset>
  );
}

function ChoiceCard({ kind, name, chosen, onChange, option, id }: ChoiceCardsProps & { option: Choice; id: string }) {
  return (
    <label
      htmlFor={id}
      className="group relative flex gap-3 border-t border-line px-3 py-3.5 hover:bg-sunken has-checked:bg-accent-wash has-checked:shadow-[inset_3px_0_0_var(--color-accent)] has-focus-visible:outline-2 has-focus-visible:outline-focus"
    >
      <input
        id={id}
        type={kind}
        name={name}
        value={option.value}
        defaultChecked={chosen.includes(option.value)}
        onChange={onChange}
        aria-describedby={option.hint ? `${id}-option-hint` : undefined}
        className={clsx(
          "mt-[0.22em] size-5 shrink-0 appearance-none border-[1.5px] border-control bg-surface outline-none group-hover:border-ink checked:border-accent forced-colors:appearance-auto",
          kind === "radio"
            ? "rounded-full checked:border-[6px]"
            : "rounded-sm before:block before:size-full before:scale-0 before:bg-inverse before:[clip-path:polygon(18%_48%,40%_70%,82%_22%,92%_32%,40%_88%,8%_58%)] checked:bg-accent checked:before:scale-100",
        )}
      />
      <span className="min-w-0">
        <span className="block font-medium">{option.label}</span>
        {option.hint ? (
          <span id={`${id}-option-hint`} className="mt-0.5 block text-sm text-muted">
            {option.hint}
          </span>
        ) : null}
      </span>
    </label>
  );
}
