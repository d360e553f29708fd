import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DemoPeople } from "@/components/auth/demo-people";
import { SignInTrouble } from "@/components/auth/sign-in-trouble";
import { SignInWays } from "@/components/auth/sign-in-ways";
import { SignedIn } from "@/components/auth/signed-in";
import { PageHeader } from "@/components/ui/page-header";
import { currentActor, sessionDto } from "@/lib/auth/actor";
import { demoPeople, isOidcConnected, oidcName } from "@/lib/auth/queries";
import { safePath } from "@/lib/http/safe-path";
import type { Locale } from "@/lib/i18n/routing";
import { askForLink, becomePerson, leave } from "./actions";
import { demoGroups } from "./demo-groups";
import { arrival } from "./landing";
import { param, type Query } from "./query";

interface Props {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<Query>;
}

// Signed out, the form writes the title itself: it says "Error:" when it was refused, which metadata could not know (U-07).
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("auth.signedIn");
  return { title: (await currentActor()) ? t("title") : null, robots: { index: false } };
}

/** Every way in; for somebody who is in already, who they are and the way out. */
export default async function SignInPage({ params, searchParams }: Props) {
  const [{ locale }, query, actor] = [await params, await searchParams, await currentActor()];
  const t = await getTranslations("auth");
  const { viewer } = sessionDto(actor, false);
  const next = safePath(param(query, "next"), "");
  const oidc = oidcName();
  const groups = await demoGroups(await demoPeople(), locale);
  return (
    <>
      <PageHeader
        title={actor ? t("signedIn.title") : t("signIn.title")}
        lead={actor ? t("signedIn.as", { name: actor.name }) : t("signIn.lead")}
      />
      <SignInTrouble code={param(query, "error")} isSignedIn={actor !== null} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-16 gap-y-14 lg:grid-cols-2">
        <div>
          {actor && viewer ? (
            <SignedIn
              viewer={viewer}
              onward={arrival(next, locale).slice(`/${locale}`.length)}
              leave={leave}
              sso={oidc ? { name: oidc, isConnected: await isOidcConnected(actor.userId) } : null}
              here={`/${locale}/sign-in`}
            />
          ) : (
            <SignInWays action={askForLink} next={next} arriveAt={arrival(next, locale)} oidc={oidc} />
          )}
        </div>
        {groups.length > 0 ? <DemoPeople groups={groups} become={becomePerson} next={next} /> : null}
      </div>
    </>
  );
}
