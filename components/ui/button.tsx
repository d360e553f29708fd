import clsx from "clsx";
import type { ComponentProps } from "react";
import { type ButtonSize, type ButtonVariant, buttonStyle } from "./button-style";

/**
 * A thing that acts. Props: `variant` primary | secondary (default) | quiet | danger, `size` sm | md (default) | lg,
 * and everything a <button> takes. `type` is "button" unless said otherwise.
 */
export function Button({
  variant,
  size,
  className,
  type = "button",
  ...rest
}: ComponentProps<"button"> & { variant?: ButtonVariant; size?: ButtonSize }) {
  return <button type={type} className={clsx(buttonStyle({ variant, size }), className)} {...rest} />;
}
