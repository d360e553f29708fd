import clsx from "clsx";
import type { ReactNode } from "react";

interface PanelProps {
  /** An <h2> unless `headingLevel` is 3. */
  title?: ReactNode;
  headingLevel?: 2 | 3;
  /** Stands opposite the title: a link, a badge. */
  aside?: ReactNode;
  id?: string;
  className?: string;
  children: ReactNode;
}

/** A section under a strong rule, like a column of a timetable: `title`, `aside`, children. No box, no shadow. */
export function Panel({ title, headingLevel = 2, aside, id, className, children }: PanelProps) {
  const Heading = headingLevel === 2 ? "h2" : "h3";
  return (
    <section id={id} className={clsx("border-t-2 border-ink pt-3", className)}>
      {title ? (
        <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
          <Heading className={headingLevel === 2 ? "text-xl font-semibold" : "text-lg font-semibold"}>{title}</Heading>
          {aside ? <div className="text-sm">{aside}</div> : null}
        </div>
      ) : null}
      {children}
    </section>
  );
}
