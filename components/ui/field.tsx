import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";

/** What a control needs to belong to its label, hint and error: spread it on TextInput, TextArea or Select. */
export interface ControlWiring {
  readonly id: string;
  readonly name: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": true | undefined;
}

interface FieldProps {
  /** Name of the form field; also its id unless `id` is given, so an error summary can link to `#name`. */
  name: string;
  id?: string;
  label: ReactNode;
  hint?: ReactNode;
  /** The sentence of what is wrong; the same words as in the error summary (U-07). */
  error?: string;
  /** The word for "optional" in the reader's language; given = shown. No asterisks (U-02). */
  optional?: string;
  /** "page": the label is the question and looks like a heading. */
  labelSize?: "field" | "page";
  children: (wiring: ControlWiring) => ReactNode;
}

/** Label, hint, error and one control: `<Field name="title" label="…">{(wiring) => <TextInput {...wiring} />}</Field>` */
export function Field({ name, id = name, label, hint, error, optional, labelSize = "field", children }: FieldProps) {
  const described = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return (
    <div className={error ? "border-s-4 border-breached ps-4" : undefined}>
      <label htmlFor={id} className={labelSize === "page" ? "block text-xl font-semibold" : "block font-semibold"}>
        {label}
        {optional ? <span className="ms-2 text-sm font-normal text-muted">{optional}</span> : null}
      </label>
      {hint ? (
        <div id={`${id}-hint`} className="mt-1 max-w-text text-sm text-muted">
          {hint}
        </div>
      ) : null}
      {error ? <FieldError id={`${id}-error`} message={error} /> : null}
      <div className="mt-2">
        {children({
          id,
          name,
          "aria-describedby": described || undefined,
          "aria-invalid": error ? true : undefined,
        })}
      </div>
    </div>
  );
}

/** The sentence beside a control that says what is wrong with it. */
export function FieldError({ id, message }: { id: string; message: string }) {
  return (
    <p id={id} className="mt-1.5 flex items-start gap-1.5 font-medium text-breached">
      <CircleAlert aria-hidden className="mt-[0.28em] size-4 shrink-0" />
      <span>{message}</span>
    </p>
  );
}
