import clsx from "clsx";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { AppLink } from "@/components/ui/app-link";
import { type Filter, type SearchAnswer, searchHref } from "@/lib/help/search/hit";
import { LOCALES, type Locale } from "@/lib/i18n/routing";

interface SearchFiltersProps {
  answer: SearchAnswer;
  filter: Filter;
  /** of the articles */
  language: Locale;
}

/** Narrows a search by language, collection and platform; each choice is an address, so it can be shared (U-15). */
export function SearchFilters(props: SearchFiltersProps) {
  const t = useTranslations("help.search.filter");
  const chosen = [props.filter.collection, props.filter.platform].filter(Boolean).length;
  return (
    <>
      <details className="max-w-text border-y border-line py-1 lg:hidden">
        <summary className="min-h-10 content-center font-medium">{t("summary", { count: chosen })}</summary>
        <Choices {...props} />
      </details>
      <aside className="max-lg:hidden lg:order-last">
        <Choices {...props} />
      </aside>
    </>
  );
}

function Choices({ answer, filter, language }: SearchFiltersProps) {
  const t = useTranslations("help");
  const reader = useLocale();
  const { collections, platforms } = answer.facets;
  const to = (next: Filter, tongue = language) =>
    searchHref(answer.query, next, tongue === reader ? undefined : tongue);
  return (
    <nav aria-label={t("search.filter.label")} className="space-y-5 pb-3 text-sm">
      <Group title={t("search.filter.language")}>
        {LOCALES.map((tongue) => (
          <Choice key={tongue} href={to(filter, tongue)} isChosen={tongue === language}>
            {t(`search.filter.languages.${tongue}`)}
          </Choice>
        ))}
      </Group>
      <Group title={t("search.filter.collection")}>
        <Choice href={to({ ...filter, collection: undefined })} isChosen={!filter.collection}>
          {t("search.filter.all")}
        </Choice>
        {collections.map(({ name, title, count }) => (
          <Choice
            key={name}
            href={to({ ...filter, collection: name })}
            isChosen={name === filter.collection}
            count={count}
          >
            {title}
          </Choice>
        ))}
      </Group>
      <Group title={t("search.filter.platform")}>
        <Choice href={to({ ...filter, platform: undefined })} isChosen={!filter.platform}>
          {t("search.filter.all")}
        </Choice>
        {platforms.map(({ name, count }) => (
          <Choice key={name} href={to({ ...filter, platform: name })} isChosen={name === filter.platform} count={count}>
            {t(`platforms.${name}`)}
          </Choice>
        ))}
      </Group>
    </nav>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <p className="eyebrow mb-1">{title}</p>
      <ul className="flex flex-wrap gap-x-2 lg:block">{children}</ul>
    </div>
  );
}

interface ChoiceProps {
  href: string;
  isChosen: boolean;
  count?: number;
  children: ReactNode;
}

function Choice({ href, isChosen, count, children }: ChoiceProps) {
  return (
    <li>
      <AppLink
        href={href}
        scroll={false}
        prefetch={false}
        aria-current={isChosen ? "true" : undefined}
        className={clsx(
          "inline-flex min-h-8 items-baseline gap-1.5 border-b-2 px-1 pt-1 no-underline",
          isChosen
            ? "border-ink font-medium text-ink"
            : "border-transparent text-muted hover:border-control hover:text-ink",
        )}
      >
        {children}
        {count === undefined ? null : <span className="text-faint tabular-nums">{count}</span>}
      </AppLink>
    </li>
  );
}
