import "../globals.css";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { hasLocale, NextIntlClientProvider } from "next-intl";
import { getMessages, setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { FactsProvider } from "@/components/frame/facts";
import { Providers } from "@/components/frame/providers";
import { publicOrigin } from "@/lib/env";
import { siteName } from "@/lib/help/words";
import { routing } from "@/lib/i18n/routing";
import { LANGUAGE_TAGS } from "@/lib/i18n/tags";
import { fontClasses } from "../fonts";
import { vendorFacts } from "../vendor-facts";

interface Props {
  params: Promise<{ locale: string }>;
  children: ReactNode;
}

export function generateStaticParams() {
  return routing.locales.map((locale) => ({ locale }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) return {};
  const title = await siteName(locale);
  return {
    metadataBase: new URL(publicOrigin()),
    title: { default: title, template: `%s — ${title}` },
  };
}

/** The document: language, type, theme, the frame's own sentences. Pages put the frame around themselves. */
export default async function LocaleLayout({ params, children }: Props) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  const { common, errors } = await getMessages();
  return (
    <html lang={LANGUAGE_TAGS[locale]} className={fontClasses[locale]} suppressHydrationWarning>
      <body>
        <Providers>
          <NextIntlClientProvider messages={{ common, errors }}>
            <FactsProvider facts={vendorFacts(locale)}>{children}</FactsProvider>
          </NextIntlClientProvider>
        </Providers>
      </body>
    </html>
  );
}
