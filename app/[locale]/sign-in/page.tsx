import type { Metadata } from "next";
import { hasLocale } from "next-intl";
import { getTranslations } from "next-intl/server";
import { DemoPeople } from "@/components/auth/demo-people";
import { LinkForm } from "@/components/auth/link-form";
import { OidcButton } from "@/components/auth/oidc-button";
import { SignedIn } from "@/components/auth/signed-in";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { vendor } from "@/lib/accounts/vendor";
import { currentActor } from "@/lib/auth/actor";
import { demoPeople, oidcName } from "@/lib/auth/queries";
import { safePath } from "@/lib/http/safe-path";
import { routing } from "@/lib/i18n/routing";
import { askForLink, signInAs } from "./actions";

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("auth");
  return { title: t("signIn.title"), robots: { index: false } };
}

const KNOWN_ERRORS = ["Verification", "OAuthAccountNotLinked", "AccessDenied"] as const;

export default async function SignInPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const { next, callbackUrl, error } = await searchParams;
  const target = hasLocale(routing.locales, locale) ? locale : routing.defaultLocale;
  const back = safePath(one(next) ?? one(callbackUrl), `/${target}`);
  const t = await getTranslations("auth");
  const [actor, people, oidc] = [await currentActor(), await demoPeople(), oidcName()];
  const tiers = Object.fromEntries(vendor().tiers.map((tier) => [tier.key, tier.name[target]]));
  return (
    <>
      <PageHeader title={t("signIn.title")} lead={t("signIn.lead")} />
      {error ? (
        <Notice tone="danger" role="alert" className="mb-8 max-w-form" title={t(`errors.${errorKey(one(error))}`)} />
      ) : null}
      {actor ? <SignedIn name={actor.name} next={back} oidc={oidc} /> : null}
      <div className="grid gap-x-16 gap-y-12 lg:grid-cols-2">
        <section className="max-w-form">
          <LinkForm action={askForLink} next={back} />
          {oidc && !actor ? <OidcButton name={oidc} next={back} purpose="signIn" /> : null}
        </section>
        {people.length ? (
          <DemoPeople people={people} tiers={tiers} next={one(next) ? back : ""} action={signInAs} />
        ) : null}
      </div>
    </>
  );
}

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);
const errorKey = (error: string | undefined) => KNOWN_ERRORS.find((known) => known === error) ?? "other";
