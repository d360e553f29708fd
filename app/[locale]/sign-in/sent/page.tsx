import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { isDemo, LINK_MINUTES } from "@/lib/auth/queries";
import { safePath } from "@/lib/http/safe-path";
import { param, type Query } from "../query";

interface Props {
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth.sent"))("title"), robots: { index: false } };
}

/** The same for every address: whether it is known is told by the mail alone (SEC-12). */
export default async function SentPage({ searchParams }: Props) {
  const t = await getTranslations("auth.sent");
  const next = safePath(param(await searchParams, "next"), "");
  return (
    <>
      <PageHeader title={t("title")} lead={t("body")} />
      <ul className="max-w-text list-disc space-y-2 ps-5">
        <li>{t("expires", { minutes: LINK_MINUTES })}</li>
        <li>{t("missing")}</li>
        {(await isDemo()) ? <li>{t("demo")}</li> : null}
      </ul>
      <LinkButton href={`/sign-in${next ? `?next=${encodeURIComponent(next)}` : ""}`} className="mt-8">
        {t("again")}
      </LinkButton>
    </>
  );
}
