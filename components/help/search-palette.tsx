"use client";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import QueryProvider from "@/components/frame/query-provider";
import { SearchCombobox } from "./search-combobox";
import { SlashSetting } from "./slash-setting";

export { warm } from "./live";

/** A native modal dialog: the browser keeps focus inside, closes on Esc and gives focus back to the opener. */
export default function SearchPalette({ onClose }: { onClose: () => void }) {
  const t = useTranslations("help.palette");
  const dialog = useRef<HTMLDialogElement>(null);
  const opener = useRef<Element>(null);
  useEffect(() => {
    opener.current ??= document.activeElement;
    dialog.current?.showModal();
    // Taking the dialog away closes it; closing it here would report a close that nobody asked for.
    return () => {
      if (opener.current instanceof HTMLElement) opener.current.focus();
    };
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click on the backdrop only repeats what Esc and the button do
    <dialog
      ref={dialog}
      aria-label={t("title")}
      data-edge
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && onClose()}
      className="m-0 h-dvh max-h-none w-screen max-w-none bg-surface text-ink backdrop:bg-ink/30 sm:mx-auto sm:mt-[10vh] sm:h-auto sm:max-h-[78vh] sm:w-[min(44rem,calc(100vw-2rem))] sm:rounded-lg sm:border sm:border-control sm:shadow-overlay dark:backdrop:bg-paper/70"
    >
      <div className="relative flex h-full flex-col sm:max-h-[78vh]">
        <QueryProvider>
          <SearchCombobox onDone={onClose} />
        </QueryProvider>
        <SlashSetting />
        <button
          type="button"
          aria-label={t("close")}
          onClick={onClose}
          className="absolute end-2 top-2 grid size-10 place-items-center rounded-md hover:bg-sunken"
        >
          <X aria-hidden className="size-5" />
        </button>
      </div>
    </dialog>
  );
}
