"use client";
import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/select";
import { PLATFORMS, type SearchFacets } from "@/lib/help/search/hit";
import { LOCALES, type Locale } from "@/lib/i18n/routing";
import type { Asked } from "./live";

/** What the palette is narrowed to: the articles' language, a collection, a platform. */
export type Narrowing = Omit<Asked, "text">;

interface PaletteFiltersProps {
  value: Narrowing;
  /** of the last answer; undefined before there is one */
  facets: SearchFacets | undefined;
  onChange: (value: Narrowing) => void;
}

/** The palette's filters, in one line under the field (U-15). A collection of one language is kept in the other. */
export function PaletteFilters({ value, facets, onChange }: PaletteFiltersProps) {
  const t = useTranslations("help.palette");
  const { language, filter } = value;
  return (
    <div className="grid grid-cols-3 gap-2 border-b border-line px-3 py-2">
      <Select
        aria-label={t("filter.language")}
        className="text-sm"
        value={language}
        onChange={({ target }) =>
          onChange({ filter, language: LOCALES.find((one) => one === target.value) ?? language })
        }
        options={LOCALES.map((one) => ({ value: one, label: t(`filter.languages.${one}`) }))}
      />
      <Select
        aria-label={t("filter.collection")}
        className="text-sm"
        value={filter.collection ?? ""}
        onChange={({ target }) => onChange({ language, filter: { ...filter, collection: target.value || undefined } })}
        options={[
          { value: "", label: t("filter.anyCollection") },
          ...(facets?.collections ?? []).map(({ name, title, count }) => ({ value: name, label: `${title} ${count}` })),
        ]}
      />
      <Select
        aria-label={t("filter.platform")}
        className="text-sm"
        value={filter.platform ?? ""}
        onChange={({ target }) =>
          onChange({ language, filter: { ...filter, platform: PLATFORMS.find((one) => one === target.value) } })
        }
        options={[
          { value: "", label: t("filter.anyPlatform") },
          ...(facets?.platforms ?? []).map(({ name, count }) => ({
            value: name,
            label: `${t(`filter.platforms.${name}`)} ${count}`,
          })),
        ]}
      />
    </div>
  );
}

export const nothingNarrowed = (language: Locale): Narrowing => ({ language, filter: {} });
