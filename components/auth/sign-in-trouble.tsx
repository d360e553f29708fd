import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";

/** The framework's code for a sign-in that failed, as a sentence that says what to do next. */
export function SignInTrouble({ code, isSignedIn }: { code: string | undefined; isSignedIn: boolean }) {
  const t = useTranslations("auth.trouble");
  if (!code) return null;
  return (
    <Notice tone="danger" title={isSignedIn ? undefined : t("title")} role="alert" className="mb-8 max-w-form">
      {t(sentenceOf(code, isSignedIn))}
    </Notice>
  );
}

function sentenceOf(code: string, isSignedIn: boolean) {
  switch (code) {
    case "Verification":
      return "verification";
    case "OAuthAccountNotLinked":
      // The same code means another person's identity once somebody is signed in here.
      return isSignedIn ? "taken" : "notLinked";
    case "OAuthCreateAccount":
      return "unknown";
    case "AccessDenied":
      return "denied";
    default:
      return "other";
  }
}
