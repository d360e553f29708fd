"use client";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";

/** Something broke on our side: say so, keep calm, offer the same page again and a reference to tell us. */
export default function Failed({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useTranslations("errors.failed");
  return (
    <main id="main" className="mx-auto max-w-page px-4 pt-16 sm:px-6">
      <title>{t("title")}</title>
      <div role="alert">
        <PageHeader title={t("title")} lead={t("body")} />
      </div>
      {error.digest ? (
        <p className="mb-6">
          {t("reference")} <code>{error.digest}</code>
        </p>
      ) : null}
      <div className="flex flex-wrap gap-3">
        <Button variant="primary" onClick={reset}>
          {t("retry")}
        </Button>
        <LinkButton href="/">{t("home")}</LinkButton>
      </div>
    </main>
  );
}
