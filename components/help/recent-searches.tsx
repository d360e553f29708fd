"use client";
import { History } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRemembered } from "./remembered";

const KEY = "backstop.search.recent";
const KEPT = 6;

/** The last searches of this browser, newest first (U-16). */
export function useRecentSearches() {
  const [stored, remember] = useRemembered(KEY);
  const recent = listOf(stored);
  return {
    recent,
    add: (query: string) => {
      const text = query.trim();
      if (text) remember(JSON.stringify([text, ...recent.filter((each) => each !== text)].slice(0, KEPT)));
    },
    clear: () => remember(null),
  };
}

function listOf(stored: string | null): string[] {
  try {
    const value: unknown = JSON.parse(stored ?? "[]");
    return Array.isArray(value) ? value.filter((each) => typeof each === "string") : [];
  } catch {
    return [];
  }
}

/** Shown while nothing is typed: take one up again, or clear them all. */
export function RecentSearches({
  recent,
  onPick,
  onClear,
}: {
  recent: readonly string[];
  onPick: (query: string) => void;
  onClear: () => void;
}) {
  const t = useTranslations("help.palette");
  if (recent.length === 0) return <p className="px-4 py-6 text-muted">{t("hint")}</p>;
  return (
    <section className="px-2 py-3" aria-labelledby="recent-searches">
      <div className="flex items-center justify-between px-2">
        <h2 id="recent-searches" className="eyebrow">
          {t("recent")}
        </h2>
        <button
          type="button"
          onClick={onClear}
          className="min-h-8 px-1 text-sm text-muted underline decoration-control underline-offset-4 hover:text-ink"
        >
          {t("clearRecent")}
        </button>
      </div>
      <ul>
        {recent.map((query) => (
          <li key={query}>
            <button
              type="button"
              onClick={() => onPick(query)}
              className="flex min-h-10 w-full items-center gap-3 rounded-md px-2 py-1.5 text-start hover:bg-sunken"
            >
              <History aria-hidden className="size-4 shrink-0 text-faint" />
              <span className="truncate">{query}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
