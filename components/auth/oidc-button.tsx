"use client";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";

interface OidcButtonProps {
  /** Where to arrive afterwards: a path of this portal. */
  arriveAt: string;
  variant?: "primary" | "secondary";
  children: ReactNode;
}

/** Leaves for the identity provider. Signed in already, it connects that identity to the signed-in person instead. */
export function OidcButton({ arriveAt, variant = "secondary", children }: OidcButtonProps) {
  const [isLeaving, setLeaving] = useState(false);
  const leave = async () => {
    setLeaving(true);
    const { signIn } = await import("next-auth/react");
    await signIn("oidc", { callbackUrl: arriveAt });
  };
  return (
    <Button variant={variant} size="lg" onClick={leave} disabled={isLeaving}>
      {children}
    </Button>
  );
}
