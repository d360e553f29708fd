import type { ComponentProps } from "react";
import { ChoiceCards } from "./choice-cards";

type RadioCardsProps = Omit<ComponentProps<typeof ChoiceCards>, "kind" | "chosen"> & { value?: string };

/**
 * One of several. `name`, `legend`, `legendSize` field | page | hidden, `hint`, `error`, `options: {value,label,hint}[]`,
 * `value` (chosen at first; the browser holds it afterwards), `onChange` when a client component listens.
 */
export function RadioCards({ value, ...rest }: RadioCardsProps) {
  return <ChoiceCards kind="radio" chosen={value === undefined ? [] : [value]} {...rest} />;
}
