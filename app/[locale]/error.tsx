"use client";
import { useLocale, useTranslations } from "next-intl";

/**
 * Something broke on our side: say so, keep calm, offer the same page again and a reference to tell us. Every page
 * carries this one, so it brings nothing along; the way home is a full load, for who knows what else is broken.
 */
export default function Failed({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useTranslations("errors.failed");
  return (
    <main id="main" className="mx-auto max-w-page px-4 pt-16 sm:px-6">
      <title>{t("title")}</title>
      <div role="alert" className="mb-8">
        <h1 className="text-3xl font-semibold">{t("title")}</h1>
        <p className="mt-2 max-w-text text-lg text-muted">{t("body")}</p>
      </div>
      {error.digest ? (
        <p className="mb-6">
          {t("reference")} <code>{error.digest}</code>
        </p>
      ) : null}
      <div className="flex flex-wrap gap-3">
        <button type="button" className="min-h-10 rounded-md bg-ink px-4 py-2 font-medium text-inverse" onClick={reset}>
          {t("retry")}
        </button>
        <a className="inline-flex min-h-10 items-center rounded-md border border-control px-4" href={`/${useLocale()}`}>
          {t("home")}
        </a>
      </div>
    </main>
  );
}
