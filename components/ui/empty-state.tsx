import type { ReactNode } from "react";

interface EmptyStateProps {
  title: ReactNode;
  body?: ReactNode;
  /** The next thing to do: a LinkButton or Button. */
  action?: ReactNode;
  /** A heading when the page has none of its own for this place. */
  headingLevel?: 2 | 3;
}

/** Where data would be: what it means that there is none, and the next action (U-24). */
export function EmptyState({ title, body, action, headingLevel = 2 }: EmptyStateProps) {
  const Heading = headingLevel === 2 ? "h2" : "h3";
  return (
    <div className="border-y border-line py-10">
      <Heading className="text-lg font-semibold">{title}</Heading>
      {body ? <div className="mt-1 max-w-text text-muted">{body}</div> : null}
      {action ? <div className="mt-5 flex flex-wrap gap-3">{action}</div> : null}
    </div>
  );
}
