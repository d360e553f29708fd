import type { ReactNode } from "react";

/** Words for the ear that the eye does not need: the name of the question behind a "change" link. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="visually-hidden">{children}</span>;
}
