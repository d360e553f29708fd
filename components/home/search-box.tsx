import { Search } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";

/** The first thing on the home page: a plain form, so it works before and without any script (U-11). */
export function SearchBox() {
  const t = useTranslations("home.search");
  const locale = useLocale();
  return (
    <search>
      <form
        action={`/${locale}/help/search`}
        className="relative flex items-center border-b-2 border-ink focus-within:border-accent focus-within:shadow-[0_2px_0_var(--color-accent)]"
      >
        <label htmlFor="home-search" className="visually-hidden">
          {t("label")}
        </label>
        <Search aria-hidden className="size-6 shrink-0" strokeWidth={1.75} />
        <input
          id="home-search"
          name="q"
          type="search"
          required
          maxLength={200}
          autoComplete="off"
          placeholder={t("placeholder")}
          className="min-h-14 min-w-0 flex-1 bg-transparent px-3 text-lg placeholder:text-faint focus-visible:outline-transparent sm:text-xl [&::-webkit-search-cancel-button]:hidden"
        />
        <button
          type="submit"
          className="-me-2 min-h-10 shrink-0 px-3 font-medium underline decoration-control underline-offset-4 hover:decoration-ink"
        >
          {t("submit")}
        </button>
      </form>
    </search>
  );
}
