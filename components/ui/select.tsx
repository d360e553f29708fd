import clsx from "clsx";
import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { controlStyle } from "./control-style";

interface SelectProps extends Omit<ComponentProps<"select">, "children"> {
  options: readonly { readonly value: string; readonly label: string }[];
}

/** The browser's own select with our edge: the best one on a phone. `options: {value,label}[]`, `defaultValue`. */
export function Select({ options, className, ...rest }: SelectProps) {
  return (
    <span className={clsx("relative block", className)}>
      <select className={clsx(controlStyle, "min-h-11 appearance-none pe-10")} {...rest}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown aria-hidden className="pointer-events-none absolute end-3 top-1/2 size-4 -translate-y-1/2" />
    </span>
  );
}
