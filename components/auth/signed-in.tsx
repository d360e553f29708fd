import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { OidcButton } from "./oidc-button";

interface SignedInProps {
  name: string;
  next: string;
  /** the provider that can be connected, if any */
  oidc: string | null;
}

/** Somebody signed in came here: says who, and offers to connect the organisation's sign-in. */
export function SignedIn({ name, next, oidc }: SignedInProps) {
  const t = useTranslations("auth");
  return (
    <Notice tone="info" className="mb-10 max-w-form" title={t("signedIn.title", { name })}>
      <p>
        <a href={next} className="underline underline-offset-4">
          {t("signedIn.continue")}
        </a>
      </p>
      {oidc ? <OidcButton name={oidc} next={next} purpose="connect" /> : null}
    </Notice>
  );
}
