"use client";
import { Check, Copy } from "lucide-react";
import { useEffect, useRef, useState } from "react";

interface CopyButtonProps {
  labels: { readonly copy: string; readonly copied: string; readonly failed: string };
}

const SHOWN_FOR = 2500;

/** Copies the listing of the nearest figure. Says that it did, to eye and ear; without JavaScript it is not there. */
export function CopyButton({ labels }: CopyButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [outcome, setOutcome] = useState<"copied" | "failed">();
  useEffect(() => {
    if (!outcome) return;
    const timer = window.setTimeout(() => setOutcome(undefined), SHOWN_FOR);
    return () => window.clearTimeout(timer);
  }, [outcome]);
  const copy = async () => {
    const code = button.current?.closest("figure")?.querySelector("[data-shown] pre")?.textContent ?? "";
    setOutcome(await writeClipboard(code));
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        onClick={copy}
        className="inline-flex min-h-8 shrink-0 items-center gap-1.5 px-2 text-xs text-muted hover:text-ink noscript:hidden print:hidden"
      >
        {outcome === "copied" ? <Check aria-hidden className="size-3.5" /> : <Copy aria-hidden className="size-3.5" />}
        {outcome === "copied" ? labels.copied : labels.copy}
      </button>
      <span role="status" className={outcome === "failed" ? "px-2 text-xs" : "visually-hidden"}>
        {outcome ? labels[outcome] : ""}
      </span>
    </>
  );
}

async function writeClipboard(text: string): Promise<"copied" | "failed"> {
  return navigator.clipboard.writeText(text).then(
    () => "copied" as const,
    () => "failed" as const,
  );
}
