"use client";
import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ComponentProps, KeyboardEvent } from "react";
import { QUERY_LENGTH } from "@/lib/help/search/hit";

interface SearchFieldProps {
  field: ComponentProps<"input">;
  hasOptions: boolean;
  /** Number of the chosen option, −1 for none. */
  active: number;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** The combobox itself; its options are listed by PaletteResults. */
export function SearchField({ field, hasOptions, active, onKeyDown }: SearchFieldProps) {
  const t = useTranslations("help.palette");
  return (
    <div className="flex items-center gap-3 border-b border-line ps-4 pe-14">
      <Search aria-hidden className="size-5 shrink-0 text-muted" />
      <input
        {...field}
        // biome-ignore lint/a11y/noAutofocus: the dialog was opened to type here
        autoFocus
        role="combobox"
        aria-label={t("label")}
        aria-expanded={hasOptions}
        aria-controls="search-options"
        aria-autocomplete="list"
        aria-activedescendant={active >= 0 ? `search-option-${active}` : undefined}
        placeholder={t("placeholder")}
        maxLength={QUERY_LENGTH}
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="search"
        onKeyDown={onKeyDown}
        className="min-h-14 w-full bg-transparent text-lg outline-none placeholder:text-faint"
      />
    </div>
  );
}
