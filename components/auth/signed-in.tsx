import { useTranslations } from "next-intl";
import type { Viewer } from "@/components/frame/viewer";
import { isViewerRole } from "@/components/frame/viewer";
import { Button } from "@/components/ui/button";
import { DefinitionList } from "@/components/ui/definition-list";
import { LinkButton } from "@/components/ui/link-button";
import { Panel } from "@/components/ui/panel";
import { OidcButton } from "./oidc-button";

interface SignedInProps {
  viewer: Viewer;
  /** Where "continue" leads, without the locale. */
  onward: string;
  /** Ends the session. */
  leave: (form: FormData) => Promise<void>;
  sso: { readonly name: string; readonly isConnected: boolean } | null;
  /** The page to come back to after connecting. */
  here: string;
}

/** For somebody who is signed in already: who they are, onward, their company login, and the way out. */
export function SignedIn({ viewer, onward, leave, sso, here }: SignedInProps) {
  const t = useTranslations("auth.signedIn");
  return (
    <div className="max-w-form">
      <Identity viewer={viewer} />
      <form action={leave} className="mt-6 flex flex-wrap gap-3">
        <LinkButton href={onward} variant="primary" size="lg">
          {t("continue")}
        </LinkButton>
        <Button type="submit" size="lg">
          {t("signOut")}
        </Button>
      </form>
      {sso ? (
        <Panel title={t("ssoTitle")} className="mt-12">
          {sso.isConnected ? <p>{t("ssoConnected", { name: sso.name })}</p> : <Connect name={sso.name} here={here} />}
        </Panel>
      ) : null}
    </div>
  );
}

function Connect({ name, here }: { name: string; here: string }) {
  const t = useTranslations("auth.signedIn");
  return (
    <>
      <p className="mb-4 text-muted">{t("ssoBody", { name })}</p>
      <OidcButton arriveAt={here}>{t("ssoConnect", { name })}</OidcButton>
    </>
  );
}

function Identity({ viewer: { role, accountName } }: { viewer: Viewer }) {
  const t = useTranslations("auth.signedIn");
  const roles = useTranslations("common.account.roles");
  const account = accountName ? [{ id: "account", term: t("account"), description: accountName }] : [];
  const held = isViewerRole(role) ? [{ id: "role", term: t("role"), description: roles(role) }] : [];
  return <DefinitionList items={[...account, ...held]} />;
}
