import type { ComponentProps } from "react";
import { ChoiceCards } from "./choice-cards";

type CheckboxCardsProps = Omit<ComponentProps<typeof ChoiceCards>, "kind" | "chosen"> & { values?: readonly string[] };

/** Any of several. As RadioCards, with `values` (chosen at first). */
export function CheckboxCards({ values = [], ...rest }: CheckboxCardsProps) {
  return <ChoiceCards kind="checkbox" chosen={values} {...rest} />;
}
