"use client";
import { usePathname } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { HttpError } from "@/lib/http/fetch-json";

interface StaleNoticeProps {
  /** of the last read; nothing is shown while reading works */
  error: Error | null;
  className?: string;
}

/** What is on screen could not be read again: why, and what to do. Typed words stay where they are. */
export function StaleNotice({ error, className }: StaleNoticeProps) {
  const t = useTranslations("tickets.stale");
  const locale = useLocale();
  const path = usePathname();
  if (!error) return null;
  const status = error instanceof HttpError ? error.status : 0;
  if (status === 401) {
    const signIn = `/${locale}/sign-in?next=${encodeURIComponent(path)}`;
    return (
      <Notice tone="warning" role="status" title={t("signedOut")} className={className}>
        <a href={signIn} target="_blank" rel="noopener" className="underline underline-offset-4">
          {t("signIn")}
        </a>
      </Notice>
    );
  }
  return (
    <Notice tone="warning" role="status" title={t(status === 404 ? "gone" : "offline")} className={className}>
      {error instanceof HttpError && error.requestId ? t("reference", { id: error.requestId }) : null}
    </Notice>
  );
}
