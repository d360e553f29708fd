"use client";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";

interface OidcButtonProps {
  name: string;
  next: string;
  /** "connect" links the provider's identity to whoever is signed in */
  purpose: "signIn" | "connect";
}

/** Starts the provider's sign-in; the exchange is next-auth's. */
export function OidcButton({ name, next, purpose }: OidcButtonProps) {
  const t = useTranslations("auth");
  const start = async () => {
    const auth = await import("next-auth/react");
    await auth.signIn("oidc", { callbackUrl: next });
  };
  return (
    <Button size="lg" className="mt-4" onClick={start}>
      {t(`oidc.${purpose}`, { name })}
    </Button>
  );
}
