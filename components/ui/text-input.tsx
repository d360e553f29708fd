import clsx from "clsx";
import type { ComponentProps } from "react";
import { controlStyle } from "./control-style";

/** One line of text. Everything an <input> takes; spread a Field's wiring on it. */
export function TextInput({ className, type = "text", ...rest }: ComponentProps<"input">) {
  return <input type={type} className={clsx(controlStyle, "min-h-11", className)} {...rest} />;
}
