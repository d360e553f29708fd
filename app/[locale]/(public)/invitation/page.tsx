import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { hasLocale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { routing } from "@/lib/i18n/routing";
import { accept } from "./actions";

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ token?: string | string[]; why?: string | string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) return {};
  const t = await getTranslations({ locale, namespace: "members.join" });
  // The address holds the token: told to nobody else. Not "no-referrer", under which a plain form has no origin to show.
  return { title: t("title"), robots: { index: false }, referrer: "same-origin" };
}

/** Where the mailed invitation leads. Opening it joins nobody: scanners of mail open links too; pressing the button does. */
export default async function InvitationPage({ params, searchParams }: Props) {
  const [{ locale }, query] = [await params, await searchParams];
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations("members.join");
  const token = typeof query.token === "string" ? query.token : null;
  const why = query.why === "known" ? "known" : "spent";
  return (
    <>
      <PageHeader title={t("title")} lead={token ? t("body") : undefined} />
      {token ? (
        <form action={accept.bind(null, token)}>
          <Button type="submit" variant="primary" size="lg">
            {t("button")}
          </Button>
        </form>
      ) : (
        <>
          <Notice tone="warning" title={t(why)} role="alert" className="mb-6 max-w-form" />
          <LinkButton href="/sign-in" variant="primary">
            {t("signIn")}
          </LinkButton>
        </>
      )}
    </>
  );
}
