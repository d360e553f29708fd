"use client";
import { ChevronDown } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { AppLink } from "@/components/ui/app-link";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { signOut, useFrameSession, useUnread } from "./live";
import { Popdown } from "./popdown";
import { type FrameSession, isViewerRole, type Viewer } from "./viewer";

/** Sign-in for a stranger; name, role and the way out for everyone else. Keeps its place while the answer is awaited. */
export function AccountMenu({ given }: { given: FrameSession | undefined }) {
  const t = useTranslations("common.account");
  const session = useFrameSession(given);
  if (session?.viewer) return <SignedIn viewer={session.viewer} />;
  return (
    <AppLink
      href="/sign-in"
      className="inline-flex min-h-7 items-center px-1 underline decoration-transparent underline-offset-4 hover:decoration-current"
    >
      {t("signIn")}
    </AppLink>
  );
}

function SignedIn({ viewer }: { viewer: Viewer }) {
  const t = useTranslations("common.account");
  const locale = useLocale();
  const unread = useUnread();
  return (
    <Popdown
      className="relative"
      label={unread ? undefined : t("menu", { name: viewer.name })}
      summaryClassName="inline-flex min-h-7 items-center gap-1 px-1"
      panelClassName="absolute end-0 top-full z-30 mt-1 w-60 rounded-lg border p-4 text-base shadow-overlay"
      summary={
        <>
          <span className="max-w-[9rem] truncate font-medium">{viewer.name}</span>
          {unread ? (
            <span className="rounded-sm bg-ink px-1 text-inverse tabular-nums">
              {unread}
              <VisuallyHidden> {t("unread")}</VisuallyHidden>
            </span>
          ) : null}
          <ChevronDown aria-hidden className="size-3.5 transition-transform group-open:rotate-180" />
        </>
      }
    >
      <p className="font-semibold">{viewer.name}</p>
      <p className="text-sm text-muted">
        {[viewer.accountName, isViewerRole(viewer.role) ? t(`roles.${viewer.role}`) : ""].filter(Boolean).join(" · ")}
      </p>
      <AppLink
        href="/notifications"
        className="mt-3 flex min-h-10 items-center border-t border-line pt-2 underline decoration-control underline-offset-4 hover:decoration-ink"
      >
        {t("messages", { count: unread })}
      </AppLink>
      <AppLink
        href="/sessions"
        className="flex min-h-10 items-center underline decoration-control underline-offset-4 hover:decoration-ink"
      >
        {t("sessions")}
      </AppLink>
      <button
        type="button"
        onClick={() => signOut(`/${locale}`)}
        className="mt-1 min-h-10 w-full text-start underline decoration-control underline-offset-4 hover:decoration-ink"
      >
        {t("signOut")}
      </button>
    </Popdown>
  );
}
