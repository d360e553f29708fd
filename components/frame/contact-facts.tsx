"use client";
import { Circle, CircleDot } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useVendorFacts } from "./facts";
import { useOpenNow } from "./open-now";

/** How to reach the vendor, when somebody is there, and whether that is now (R34). */
export function ContactFacts() {
  const t = useTranslations("common");
  const { name, email, phone, hours } = useVendorFacts();
  return (
    <section>
      <h2 className="eyebrow">{t("footer.contact", { vendor: name })}</h2>
      <p className="mt-2">{hours}</p>
      <OpenNow />
      <ul className="mt-1 flex flex-wrap gap-x-6">
        {[
          { href: `mailto:${email}`, words: email },
          { href: `tel:${phone.replaceAll(" ", "")}`, words: phone },
        ].map(({ href, words }) => (
          <li key={href}>
            <a
              href={href}
              className="inline-flex min-h-8 items-center underline decoration-control underline-offset-4 hover:decoration-ink"
            >
              {words}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One line, kept free until the browser has reckoned: the page may have been made weeks ago. */
function OpenNow() {
  const t = useTranslations("common.openNow");
  const { calendar } = useVendorFacts();
  const reader = { locale: useLocale(), zone: calendar.zone };
  const now = useOpenNow(calendar);
  if (!now) return <p className="min-h-7" />;
  const change = now.isChangeToday
    ? t(now.isOpen ? "untilToday" : "fromToday", { time: now.words.formatTime(now.changesAt, reader) })
    : t(now.isOpen ? "untilLater" : "fromLater", { when: now.words.formatNear(now.changesAt, reader) });
  const Mark = now.isOpen ? CircleDot : Circle;
  return (
    <p className="flex min-h-7 flex-wrap items-center gap-x-3">
      <span className="inline-flex items-center gap-1.5 font-medium">
        <Mark aria-hidden className="size-3.5" strokeWidth={2.5} />
        {t(now.isOpen ? "open" : "closed")}
      </span>
      <span className="text-muted">{change}</span>
    </p>
  );
}
