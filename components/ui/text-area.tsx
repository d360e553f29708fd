import clsx from "clsx";
import type { ComponentProps } from "react";
import { controlStyle } from "./control-style";

/** Several lines of text; grows with what is typed where the browser can. Everything a <textarea> takes. */
export function TextArea({ className, rows = 6, ...rest }: ComponentProps<"textarea">) {
  return (
    <textarea
      rows={rows}
      className={clsx(controlStyle, "field-sizing-content max-h-[36rem] min-h-32 resize-y leading-relaxed", className)}
      {...rest}
    />
  );
}
