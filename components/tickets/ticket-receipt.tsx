"use client";
import { Check, Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";

/** The head of the ledger as the customer may keep it: number of the last event and its fingerprint, to be copied. */
export function TicketReceipt({ number, head }: { number: number; head: { seq: number; hash: string } }) {
  const t = useTranslations("tickets.receipt");
  const [outcome, setOutcome] = useState<{ of: string; word: "copied" | "failed" } | null>(null);
  const copy = async () => {
    const text = t("line", { number: String(number), seq: String(head.seq), hash: head.hash });
    const word = await navigator.clipboard.writeText(text).then(
      () => "copied" as const,
      () => "failed" as const,
    );
    setOutcome({ of: head.hash, word });
  };
  const said = outcome?.of === head.hash ? outcome.word : null;
  return (
    <>
      <p className="text-sm">{t("events", { count: head.seq })}</p>
      <code className="block text-xs break-all whitespace-normal text-muted">{head.hash}</code>
      <p className="mt-2 flex flex-wrap items-center gap-3 noscript:hidden" data-print="hide">
        <Button size="sm" onClick={copy}>
          {said === "copied" ? <Check aria-hidden className="size-3.5" /> : <Copy aria-hidden className="size-3.5" />}
          {t("copy")}
        </Button>
        <span role="status" className="text-sm text-muted">
          {said ? t(said) : ""}
        </span>
      </p>
      <p className="mt-2 text-sm text-muted">{t("hint")}</p>
    </>
  );
}
