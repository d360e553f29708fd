import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Ribbon } from "@/components/sla/ribbon";
import { AppLink } from "@/components/ui/app-link";
import type { Locale } from "@/lib/i18n/routing";
import type { Trace } from "@/lib/sla/trace";

interface PromiseSectionProps {
  locale: Locale;
  zone: string;
  /** A promise of the vendor's policy, computed over its calendar; left out when there is none in working days. */
  example: { readonly trace: Trace; readonly caption: ReactNode } | null;
}

const LINES = ["response", "instant", "record"] as const;

/** What the promise is, in three lines, and one worked example of it. */
export function PromiseSection({ locale, zone, example }: PromiseSectionProps) {
  const t = useTranslations("home.promise");
  return (
    <section className="border-t-2 border-ink pt-3">
      <h2 className="text-xl font-semibold">{t("title")}</h2>
      <ul className="mt-3 grid gap-x-8 gap-y-2 md:grid-cols-3">
        {LINES.map((line) => (
          <li key={line} className="border-t border-line pt-2 text-muted">
            {t(line)}
          </li>
        ))}
      </ul>
      {example ? (
        <div className="mt-10">
          <h3 className="eyebrow">{t("example")}</h3>
          <p className="mt-1 mb-6 max-w-text">{example.caption}</p>
          <Ribbon trace={example.trace} locale={locale} zone={zone} state="running" />
        </div>
      ) : null}
      <p className="mt-8 flex flex-wrap gap-x-8 gap-y-1">
        {(["plans", "severity"] as const).map((room) => (
          <AppLink
            key={room}
            href={`/${room}`}
            className="inline-flex min-h-8 items-center font-medium text-accent underline underline-offset-4 hover:decoration-2"
          >
            {t(room)}
          </AppLink>
        ))}
      </p>
    </section>
  );
}
