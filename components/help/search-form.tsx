import { Search } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { buttonStyle } from "@/components/ui/button-style";
import { type Filter, QUERY_LENGTH } from "@/lib/help/search/hit";
import type { Locale } from "@/lib/i18n/routing";

interface SearchFormProps {
  query?: string;
  /** What the search is narrowed to stays so for other words. */
  filter?: Filter;
  language?: Locale;
}

/** Search as a plain form: answered by the server, kept in the address, works without JavaScript (U-11, U-18). */
export function SearchForm({ query = "", filter = {}, language }: SearchFormProps) {
  const t = useTranslations("help.search");
  const locale = useLocale();
  const kept = { ...filter, in: language === locale ? undefined : language };
  return (
    <search>
      <form action={`/${locale}/help/search`} className="flex max-w-text items-stretch gap-2">
        <label htmlFor="help-search" className="visually-hidden">
          {t("label")}
        </label>
        <span className="relative min-w-0 flex-1">
          <Search
            aria-hidden
            className="pointer-events-none absolute start-3 top-1/2 size-5 -translate-y-1/2 text-muted"
          />
          <input
            id="help-search"
            name="q"
            type="search"
            defaultValue={query}
            maxLength={QUERY_LENGTH}
            autoComplete="off"
            placeholder={t("placeholder")}
            className="min-h-12 w-full rounded-md border border-control bg-surface ps-11 pe-3 text-lg placeholder:text-faint hover:border-ink"
          />
        </span>
        {Object.entries(kept).map(([name, value]) =>
          value ? <input key={name} type="hidden" name={name} value={value} /> : null,
        )}
        <button type="submit" className={buttonStyle({ variant: "primary" })}>
          {t("submit")}
        </button>
      </form>
    </search>
  );
}
