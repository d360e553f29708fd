import { getTranslations } from "next-intl/server";
import { SetupForm } from "@/components/auth/setup-form";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { isSetupToken } from "@/lib/auth/commands";
import { setUp } from "./actions";

interface Props {
  searchParams: Promise<{ token?: string | string[] }>;
}

export async function generateMetadata() {
  const t = await getTranslations("auth");
  return { title: t("setup.title"), robots: { index: false }, referrer: "no-referrer" as const };
}

/** The first run's one-time link leads here: whoever holds it becomes the first support lead (SEC-42). */
export default async function SetupPage({ searchParams }: Props) {
  const { token } = await searchParams;
  const t = await getTranslations("auth");
  const isValid = typeof token === "string" && (await isSetupToken(token));
  return (
    <>
      <PageHeader title={t("setup.title")} lead={isValid ? t("setup.lead") : undefined} />
      {isValid ? (
        <SetupForm action={setUp} token={token} />
      ) : (
        <Notice tone="warning" title={t("setup.spent")} className="max-w-form">
          {t("setup.spentNext")}
        </Notice>
      )}
    </>
  );
}
