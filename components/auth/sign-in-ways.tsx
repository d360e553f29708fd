import { useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import type { AuthAction } from "./auth-state";
import { OidcButton } from "./oidc-button";
import { SignInForm } from "./sign-in-form";

interface SignInWaysProps {
  /** Asks for a link. */
  action: AuthAction;
  /** The page the reader wanted, or "". */
  next: string;
  arriveAt: string;
  /** Name of the identity provider; null when none is configured. */
  oidc: string | null;
}

/** E-mail first: it works for everyone. The company's identity provider below it, where there is one. */
export function SignInWays({ action, next, arriveAt, oidc }: SignInWaysProps) {
  const t = useTranslations("auth.signIn");
  return (
    <>
      <SignInForm action={action} next={next} />
      <p className="mt-4 max-w-form text-sm text-muted">{t("noAccount")}</p>
      {oidc ? (
        <Panel title={t("oidcTitle")} className="mt-12 max-w-form">
          <p className="mb-4 text-muted">{t("oidcBody", { name: oidc })}</p>
          <OidcButton arriveAt={arriveAt}>{t("oidcButton", { name: oidc })}</OidcButton>
          <noscript>
            <p className="mt-2 text-sm">{t("oidcNeedsScript")}</p>
          </noscript>
        </Panel>
      ) : null}
    </>
  );
}
