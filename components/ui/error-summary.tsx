"use client";
import { useEffect, useRef } from "react";

interface ErrorSummaryProps {
  title: string;
  /** `field` is the id of the control (its name); the link moves focus there. An empty field gives plain text. */
  errors: readonly { readonly field: string; readonly message: string }[];
}

/** On top of a form that was refused. Takes focus when it appears and again when the errors change (U-07). */
export function ErrorSummary({ title, errors }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const key = errors.map((error) => `${error.field}:${error.message}`).join("|");
  useEffect(() => {
    if (key) box.current?.focus();
  }, [key]);
  if (errors.length === 0) return null;
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      aria-labelledby="error-summary-title"
      className="mb-8 max-w-form border-2 border-breached bg-surface p-5"
    >
      <h2 id="error-summary-title" className="text-lg font-semibold">
        {title}
      </h2>
      <ul className="mt-2 space-y-1">
        {errors.map(({ field, message }) => (
          <li key={`${field}:${message}`}>
            {field ? (
              <a
                href={`#${field}`}
                className="font-medium text-breached underline underline-offset-4 hover:decoration-2"
              >
                {message}
              </a>
            ) : (
              <span className="font-medium text-breached">{message}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
