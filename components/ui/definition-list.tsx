import clsx from "clsx";
import type { ReactNode } from "react";

export interface Definition {
  readonly id: string;
  readonly term: ReactNode;
  readonly description: ReactNode;
  /** Stands at the end of the line: a "change" link of a check-answers page. */
  readonly action?: ReactNode;
}

/** Terms and what they are, between hairlines. `items: {id,term,description,action}[]`. */
export function DefinitionList({ items, className }: { items: readonly Definition[]; className?: string }) {
  return (
    <dl className={clsx("border-b border-line", className)}>
      {items.map((item) => (
        <div
          key={item.id}
          className="grid gap-x-6 gap-y-0.5 border-t border-line py-2.5 sm:grid-cols-[minmax(8rem,14rem)_minmax(0,1fr)_auto]"
        >
          <dt className="text-muted">{item.term}</dt>
          <dd className="min-w-0">{item.description}</dd>
          {item.action ? <dd className="sm:text-end">{item.action}</dd> : null}
        </div>
      ))}
    </dl>
  );
}
