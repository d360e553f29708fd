import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { safePath } from "@/lib/http/safe-path";
import type { Locale } from "@/lib/i18n/routing";
import { arrival } from "../landing";
import { param, type Query } from "../query";

interface Props {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("auth.confirm");
  return { title: t("title"), robots: { index: false }, referrer: "no-referrer" };
}

/** Where the mailed link leads. Opening it spends nothing: scanners of mail open links too; pressing the button does. */
export default async function ConfirmPage({ params, searchParams }: Props) {
  const [{ locale }, query] = [await params, await searchParams];
  const t = await getTranslations("auth.confirm");
  const [token, email] = [param(query, "token"), param(query, "email")];
  const callbackUrl = safePath(param(query, "callbackUrl"), arrival("", locale));
  return (
    <>
      {token && email ? (
        <>
          <PageHeader title={t("title")} lead={t("body", { email })} />
          <form action="/api/auth/callback/email" method="get">
            {Object.entries({ token, email, callbackUrl }).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <Button type="submit" variant="primary" size="lg">
              {t("button")}
            </Button>
          </form>
        </>
      ) : (
        <>
          <PageHeader title={t("brokenTitle")} lead={t("brokenBody")} />
          <LinkButton href="/sign-in" variant="primary">
            {t("again")}
          </LinkButton>
        </>
      )}
    </>
  );
}
