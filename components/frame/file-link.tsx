"use client";
import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";
import { useFrameSession } from "./live";
import type { FrameSession } from "./viewer";

/** Filing a ticket, always in sight of those who may need to; the desk answers tickets and files none. */
export function FileLink({ given }: { given: FrameSession | undefined }) {
  const t = useTranslations("common.nav");
  if (useFrameSession(given)?.viewer?.kind === "agent") return null;
  return (
    <LinkButton href="/tickets/new" variant="primary" size="sm" className="whitespace-nowrap max-sm:px-2">
      {t("file")}
    </LinkButton>
  );
}
