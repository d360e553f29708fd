import clsx from "clsx";
import type { ComponentProps } from "react";
import { AppLink } from "./app-link";
import { type ButtonSize, type ButtonVariant, buttonStyle } from "./button-style";

/** A link that looks like a button: the same `variant` and `size`; `href` without the locale ("/tickets/new"). */
export function LinkButton({
  variant,
  size,
  className,
  ...rest
}: ComponentProps<typeof AppLink> & { variant?: ButtonVariant; size?: ButtonSize }) {
  return <AppLink className={clsx(buttonStyle({ variant, size }), className)} {...rest} />;
}
