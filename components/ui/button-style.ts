import clsx from "clsx";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "sm" | "md" | "lg";

const BASE =
  "inline-flex items-center justify-center gap-2 rounded-md border font-medium leading-snug no-underline select-none transition-colors duration-100 disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:cursor-not-allowed aria-disabled:opacity-55";

const VARIANTS: Record<ButtonVariant, string> = {
  primary: "border-ink bg-ink text-inverse hover:border-accent hover:bg-accent",
  secondary: "border-control bg-surface text-ink hover:border-ink hover:bg-sunken",
  quiet: "border-transparent bg-transparent text-ink underline decoration-control underline-offset-4 hover:bg-sunken",
  danger: "border-breached bg-surface text-breached hover:bg-breached hover:text-inverse",
};

const SIZES: Record<ButtonSize, string> = {
  sm: "min-h-8 px-3 py-1 text-sm",
  md: "min-h-10 px-4 py-2 text-base",
  lg: "min-h-12 px-5 py-2.5 text-lg",
};

/** Classes of a button, for an element that is not our Button or LinkButton (a localized Link with its own type). */
export function buttonStyle({
  variant = "secondary",
  size = "md",
}: {
  variant?: ButtonVariant;
  size?: ButtonSize;
} = {}) {
  return clsx(BASE, VARIANTS[variant], SIZES[size]);
}
