"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type RefObject, useEffect, useRef, useState } from "react";
import { useRemembered } from "@/components/help/remembered";
import { Button } from "@/components/ui/button";
import { KeysHelp } from "./keys-help";

/** Whether the queue's keys work: "off" when the reader switched them off. */
const KEYS = "backstop.desk.keys";

/** Gives a ticket to the reader; answers "taken" or why not. */
export type TakeTicket = (number: number) => Promise<string>;

interface RowKeysProps {
  rows: RefObject<HTMLElement | null>;
  take: TakeTicket;
}

/** What the keys do, and their switch: one-character shortcuts must be possible to turn off (WCAG 2.1.4). */
export function RowKeys({ rows, take }: RowKeysProps) {
  const t = useTranslations("desk");
  const cache = useQueryClient();
  const router = useRouter();
  const [keys, remember] = useRemembered(KEYS);
  const [told, setTold] = useState("");
  const help = useRef<HTMLDialogElement>(null);
  const takeRow = async (row: HTMLAnchorElement) => {
    const number = numberOf(row);
    const code = await take(number).catch(() => "unreachable");
    setTold(t(code === "taken" ? "taken" : "notTaken", { number: String(number) }));
    await cache.invalidateQueries({ queryKey: ["queue"] });
  };
  useRowKeys(rows, keys !== "off", {
    o: (row) => row.click(),
    r: (row) => router.push(`${row.pathname}#reply-body`),
    a: (row) => void takeRow(row),
    "?": () => help.current?.showModal(),
  });
  return (
    <>
      <p role="status" className="mt-6 font-medium empty:hidden">
        {told}
      </p>
      <p className="mt-8 flex flex-wrap items-center gap-x-6 gap-y-2 text-sm text-muted noscript:hidden max-sm:hidden">
        <span>{t("keys")}</span>
        <Button size="sm" onClick={() => help.current?.showModal()}>
          {t("keysAll")}
        </Button>
        <label className="inline-flex min-h-6 items-center gap-2">
          <input
            type="checkbox"
            checked={keys !== "off"}
            onChange={(event) => remember(event.target.checked ? null : "off")}
            className="size-4 accent-ink"
          />
          {t("keysOn")}
        </label>
      </p>
      <KeysHelp dialog={help} />
    </>
  );
}

const numberOf = (row: HTMLAnchorElement) => Number(/\/(\d+)$/.exec(row.pathname)?.[1]);

type OnRow = Readonly<Record<"o" | "r" | "a", (row: HTMLAnchorElement) => void> & { "?": () => void }>;

/**
 * `j` and `k` move the focus between the links of rows inside `area`, the others act on the row that has it. Keys typed
 * into a field or held with a modifier are left alone, and so is everything a screen reader keeps for itself.
 */
function useRowKeys(area: RefObject<HTMLElement | null>, isOn: boolean, does: OnRow): void {
  const latest = useRef(does);
  useEffect(() => {
    latest.current = does;
  });
  useEffect(() => {
    if (!isOn) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
      if (event.repeat && event.key !== "j" && event.key !== "k") return;
      if (pressed(event.key, area.current, latest.current)) event.preventDefault();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [area, isOn]);
}

/** Whether the key meant something. */
function pressed(key: string, area: HTMLElement | null, does: OnRow): boolean {
  const links = [...(area?.querySelectorAll<HTMLAnchorElement>("a[data-row-link]") ?? [])];
  const at = links.indexOf(document.activeElement as HTMLAnchorElement);
  const step = key === "j" ? 1 : key === "k" ? -1 : 0;
  if (step) {
    const next = links[at === -1 ? 0 : Math.min(links.length - 1, Math.max(0, at + step))];
    next?.focus();
    return next !== undefined;
  }
  if (key === "?") {
    does["?"]();
    return true;
  }
  const row = links[at];
  const act = ACTS.find((known) => known === key);
  if (!row || !act) return false;
  does[act](row);
  return true;
}

const ACTS = ["o", "r", "a"] as const;

function isTyping({ target, isComposing }: KeyboardEvent): boolean {
  const typesInto = "input:not([type=checkbox]), textarea, select, [contenteditable], [role=dialog], dialog";
  return isComposing || (target instanceof HTMLElement && target.closest(typesInto) !== null);
}
