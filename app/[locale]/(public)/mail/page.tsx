import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { hasLocale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { routing } from "@/lib/i18n/routing";
import { isMailWanted } from "@/lib/notifications/queries";
import { userOfMailKey } from "@/lib/notifications/signed-link";
import { setMail } from "./actions";

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ key?: string | string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) return {};
  const t = await getTranslations({ locale, namespace: "notifications.page" });
  return { title: t("title"), robots: { index: false }, referrer: "same-origin" };
}

/** Where the last line of a mail leads: stops mail about tickets, or sends it again, signed in or not (U-29). */
export default async function MailPage({ params, searchParams }: Props) {
  const [{ locale }, query] = [await params, await searchParams];
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations("notifications.page");
  const key = typeof query.key === "string" ? query.key : "";
  const userId = userOfMailKey(key);
  if (!userId) return <PageHeader title={t("title")} lead={t("broken")} />;
  const isWanted = await isMailWanted(userId);
  return (
    <>
      <PageHeader title={t("title")} lead={t(isWanted ? "on" : "off")} />
      <form action={setMail.bind(null, key, !isWanted)}>
        <Button type="submit" variant="primary">
          {t(isWanted ? "turnOff" : "turnOn")}
        </Button>
      </form>
    </>
  );
}
