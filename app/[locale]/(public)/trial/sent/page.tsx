import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { hasLocale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { routing } from "@/lib/i18n/routing";

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) return {};
  const t = await getTranslations({ locale, namespace: "trials.sent" });
  return { title: t("title"), robots: { index: false } };
}

/** After asking: the same words whether or not a mail is on its way (SEC-12). */
export default async function TrialSentPage({ params }: Props) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations("trials.sent");
  return (
    <>
      <PageHeader title={t("title")} lead={t("body")} />
      <p className="mb-6 text-muted">{t("again")}</p>
      <LinkButton href="/trial">{t("back")}</LinkButton>
    </>
  );
}
