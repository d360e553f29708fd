"use client";
import { useTranslations } from "next-intl";
import { lazy, Suspense } from "react";
import { AppLink } from "@/components/ui/app-link";
import { useFrameSession } from "./live";
import type { FrameSession } from "./viewer";

const SignedIn = lazy(() => import("./signed-in"));

/** Sign-in for a stranger; name, role and the way out for everyone else. Keeps its place while the answer is awaited. */
export function AccountMenu({ given }: { given: FrameSession | undefined }) {
  const t = useTranslations("common.account");
  const viewer = useFrameSession(given)?.viewer;
  if (viewer)
    return (
      <Suspense fallback={<span className="inline-flex min-h-7 items-center px-1 font-medium">{viewer.name}</span>}>
        <SignedIn viewer={viewer} />
      </Suspense>
    );
  return (
    <AppLink
      href="/sign-in"
      className="inline-flex min-h-7 items-center px-1 underline decoration-transparent underline-offset-4 hover:decoration-current"
    >
      {t("signIn")}
    </AppLink>
  );
}
