import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { LogCheck } from "@/components/log-triage/log-check";
import { LogWords } from "@/components/log-triage/log-words";
import { AppLink } from "@/components/ui/app-link";
import { PageHeader } from "@/components/ui/page-header";
import { localeOf } from "../../locale-of";
import { publicMetadata } from "../../public-metadata";

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations({ locale, namespace: "logTriage.page" });
  return publicMetadata(locale, { path: "/help/log-check", title: t("title"), description: t("lead") });
}

/** A log read in the reader's browser, without filing anything (N11). */
export default async function LogCheckPage({ params }: Props) {
  const locale = await localeOf(params);
  setRequestLocale(locale);
  const t = await getTranslations("logTriage.page");
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <p className="-mt-4 mb-8 font-medium">{t("local")}</p>
      <LogWords>
        <LogCheck />
      </LogWords>
      <p className="mt-8">
        <AppLink href="/help/getting-started/collect-sdk-logs">{t("collect")}</AppLink>
      </p>
    </>
  );
}
