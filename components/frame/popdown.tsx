"use client";
import clsx from "clsx";
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import { useLocalPath } from "./use-local-path";

interface PopdownProps {
  /** What the opening line shows; it is the disclosure's name unless `label` is given. */
  summary: ReactNode;
  label?: string | undefined;
  className?: string;
  summaryClassName?: string;
  panelClassName?: string;
  children: ReactNode;
}

/**
 * A disclosure that hangs below its line: <details>, so it opens without JavaScript and by any keyboard. With it,
 * Esc closes and returns focus, and a click elsewhere or a change of page closes.
 */
export function Popdown({ summary, label, className, summaryClassName, panelClassName, children }: PopdownProps) {
  const box = useRef<HTMLDetailsElement>(null);
  const path = useLocalPath();
  useEffect(() => {
    if (path) box.current?.removeAttribute("open");
  }, [path]);
  useEffect(() => {
    const closeElsewhere = (event: PointerEvent) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) box.current?.removeAttribute("open");
    };
    document.addEventListener("pointerdown", closeElsewhere);
    return () => document.removeEventListener("pointerdown", closeElsewhere);
  }, []);
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !box.current?.open) return;
    box.current.open = false;
    box.current.querySelector("summary")?.focus();
  };
  return (
    <details ref={box} onKeyDown={closeOnEscape} className={clsx("group", className)}>
      <summary
        aria-label={label}
        className={clsx("list-none rounded-md select-none [&::-webkit-details-marker]:hidden", summaryClassName)}
      >
        {summary}
      </summary>
      <div data-edge className={clsx("animate-settle border-control bg-surface", panelClassName)}>
        {children}
      </div>
    </details>
  );
}
