"use client";
import type { KeyboardEvent } from "react";

interface TabRowProps {
  id: string;
  label: string;
  titles: readonly string[];
  open: number;
  onChoose: (at: number) => void;
}

/** A row of tabs by the APG: one of them in the tab order, arrows, Home and End move and choose. */
export function TabRow({ id, label, titles, open, onChoose }: TabRowProps) {
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const at = nextTab(event.key, open, titles.length);
    if (at === undefined) return;
    event.preventDefault();
    onChoose(at);
    event.currentTarget.querySelectorAll<HTMLElement>("[role=tab]")[at]?.focus();
  };
  return (
    <div role="tablist" aria-label={label} onKeyDown={onKeyDown} className="flex gap-5 overflow-x-auto">
      {titles.map((title, at) => (
        <button
          key={title}
          type="button"
          role="tab"
          id={`${id}-tab-${at}`}
          aria-controls={`${id}-panel-${at}`}
          aria-selected={at === open}
          tabIndex={at === open ? 0 : -1}
          onClick={() => onChoose(at)}
          className="-mb-px min-h-10 border-b-2 border-transparent text-sm whitespace-nowrap text-muted hover:text-ink focus-visible:-outline-offset-2 aria-selected:border-ink aria-selected:font-medium aria-selected:text-ink"
        >
          {title}
        </button>
      ))}
    </div>
  );
}

function nextTab(key: string, open: number, count: number): number | undefined {
  if (key === "ArrowRight") return (open + 1) % count;
  if (key === "ArrowLeft") return (open - 1 + count) % count;
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : undefined;
}
