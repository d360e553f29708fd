import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AuthTitle } from "@/components/auth/auth-title";
import { SetupForm } from "@/components/auth/setup-form";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { isSetupToken } from "@/lib/auth/commands";
import { param, type Query } from "../sign-in/query";
import { setUp } from "./actions";

interface Props {
  searchParams: Promise<Query>;
}

export const metadata: Metadata = { title: null, robots: { index: false }, referrer: "same-origin" };

/** The one-time page of an empty installation (SEC-42). A spent, expired or wrong link says so and changes nothing. */
export default async function SetupPage({ searchParams }: Props) {
  const t = await getTranslations("auth.setup");
  const token = param(await searchParams, "token");
  const isUsable = token !== undefined && (await isSetupToken(token));
  return (
    <>
      <PageHeader title={isUsable ? t("title") : t("spentTitle")} lead={isUsable ? t("lead") : t("spentBody")} />
      {isUsable ? (
        <SetupForm action={setUp} token={token} />
      ) : (
        <>
          <AuthTitle page={t("spentTitle")} isError={false} />
          <LinkButton href="/sign-in" variant="primary">
            {t("toSignIn")}
          </LinkButton>
        </>
      )}
    </>
  );
}
