"use client";
import { ChevronDown } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { AppLink } from "@/components/ui/app-link";
import { signOut, useUnread } from "./live";
import { Popdown } from "./popdown";
import { isViewerRole, type Viewer } from "./viewer";

/** Name, role, messages and the way out. A file of its own: pages of strangers load it when somebody turns out to be signed in. */
export default function SignedIn({ viewer }: { viewer: Viewer }) {
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
              <span className="visually-hidden"> {t("unread")}</span>
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
        {t("messages")}
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
