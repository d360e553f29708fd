"use client";
import { useLocale, useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Secret } from "@/components/ui/secret";
import { formatDate, formatDateTime } from "@/lib/i18n/format";
import type { FeedDto } from "@/lib/tokens/schema";
import { FRESH_TOKEN, type TokenAction } from "./token-state";

interface FeedPanelProps {
  feed: FeedDto | null;
  zone: string;
  make: TokenAction;
  end: () => Promise<void>;
}

/** The reader's own calendar address: made, changed and ended. Works without scripts. */
export function FeedPanel({ feed, zone, make, end }: FeedPanelProps) {
  const t = useTranslations("tokens");
  const locale = useLocale();
  const [state, post, isPending] = useActionState(make, FRESH_TOKEN);
  const reader = { locale, zone };
  return (
    <div className="max-w-form">
      <p className="max-w-text text-muted">{t("feed.lead")}</p>
      <div role="status" className="mt-4 empty:hidden">
        {state.secret ? (
          <Notice tone="success" title={t("feed.madeTitle")}>
            <p>{t("feed.madeBody")}</p>
            <Secret text={state.secret} />
          </Notice>
        ) : null}
      </div>
      <p className="mt-4 text-sm text-muted">
        {feed ? (
          <>
            {t("feed.since", { date: formatDate(feed.createdAt, reader) })}
            <span className="block">
              {feed.lastUsedAt === null ? t("unused") : t("used", { at: formatDateTime(feed.lastUsedAt, reader) })}
            </span>
            <span className="block">{t("feed.againLead")}</span>
          </>
        ) : (
          t("feed.none")
        )}
      </p>
      <div className="mt-3 flex flex-wrap gap-3">
        <form action={post}>
          <Button type="submit" disabled={isPending}>
            {t(feed ? "feed.again" : "feed.make")}
          </Button>
        </form>
        {feed ? (
          <form action={end}>
            <Button type="submit" variant="quiet">
              {t("feed.end")}
            </Button>
          </form>
        ) : null}
      </div>
    </div>
  );
}
