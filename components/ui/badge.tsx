import clsx from "clsx";
import type { ReactNode } from "react";

/** A short fact beside a title: a severity, a tier, a level. No colour: colour belongs to clocks. `strong` fills it. */
export function Badge({ children, weight = "plain" }: { children: ReactNode; weight?: "plain" | "strong" }) {
  return (
    <span
      className={clsx(
        "inline-flex items-center rounded-sm border px-1.5 text-xs font-medium leading-5 whitespace-nowrap",
        weight === "strong" ? "border-ink bg-ink text-inverse" : "border-control text-ink",
      )}
    >
      {children}
    </span>
  );
}
