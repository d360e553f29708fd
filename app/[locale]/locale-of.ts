import { notFound } from "next/navigation";
import { hasLocale } from "next-intl";
import { type Locale, routing } from "@/lib/i18n/routing";

/**
 * The language a page's address names; an address that names none is not found. Each page asks for itself: a page is
 * rendered beside its layout, not after it, so the layout's refusal comes too late for it.
 */
export async function localeOf(params: Promise<{ locale: string }>): Promise<Locale> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  return locale;
}
