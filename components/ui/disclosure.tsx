import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";

/** More, on demand, without JavaScript: a definition, a trace. `summary` is the line that opens it; `open` at first. */
export function Disclosure({ summary, open, children }: { summary: ReactNode; open?: boolean; children: ReactNode }) {
  return (
    <details open={open} className="group">
      <summary className="inline-flex min-h-8 list-none items-center gap-1.5 rounded-sm font-medium underline decoration-control underline-offset-4 hover:decoration-ink [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden className="size-4 shrink-0 transition-transform group-open:rotate-90" />
        {summary}
      </summary>
      <div className="mt-3">{children}</div>
    </details>
  );
}
