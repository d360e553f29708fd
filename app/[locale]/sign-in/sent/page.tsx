import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";

export async function generateMetadata() {
  const t = await getTranslations("auth");
  return { title: t("sent.title"), robots: { index: false } };
}

/** Says the same to everybody: whether the address is known is nobody else's business. */
export default async function SentPage() {
  const t = await getTranslations("auth");
  return (
    <>
      <PageHeader title={t("sent.title")} lead={t("sent.lead")} />
      <ul className="mb-8 max-w-text list-disc space-y-2 ps-5">
        <li>{t("sent.expires")}</li>
        <li>{t("sent.nothing")}</li>
      </ul>
      <LinkButton href="/sign-in">{t("sent.again")}</LinkButton>
    </>
  );
}
