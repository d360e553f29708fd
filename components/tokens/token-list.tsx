import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { formatDate, formatDateTime } from "@/lib/i18n/format";
import type { TokenDto } from "@/lib/tokens/schema";

interface TokenListProps {
  tokens: readonly TokenDto[];
  now: number;
  zone: string;
  /** bound to each by the page */
  revoke: (id: string) => () => Promise<void>;
}

/** What programs carry now, when each was used last, and the end of each. */
export function TokenList({ tokens, now, zone, revoke }: TokenListProps) {
  const t = useTranslations("tokens");
  const locale = useLocale();
  const reader = { locale, zone };
  if (tokens.length === 0) return <p className="text-muted">{t("none")}</p>;
  return (
    <ul className="divide-y divide-line border-y border-line">
      {tokens.map(({ id, name, scopes, by, createdAt, expiresAt, lastUsedAt }) => (
        <li key={id} className="flex flex-wrap items-start justify-between gap-3 py-4">
          <div className="min-w-0">
            <p className="font-semibold wrap-anywhere">{name}</p>
            <p className="mt-1 flex flex-wrap gap-2">
              {scopes.map((scope) => (
                <Badge key={scope}>{t(`scope.${scope}`)}</Badge>
              ))}
            </p>
            <p className="mt-1 text-sm text-muted">{t("by", { name: by, date: formatDate(createdAt, reader) })}</p>
            <p className="text-sm text-muted">
              {t(expiresAt > now ? "until" : "ended", { date: formatDate(expiresAt, reader) })}
            </p>
            <p className="text-sm text-muted">
              {lastUsedAt === null ? t("unused") : t("used", { at: formatDateTime(lastUsedAt, reader) })}
            </p>
          </div>
          <form action={revoke(id)}>
            <Button type="submit" size="sm" aria-label={t("revokeOf", { name })}>
              {t("revoke")}
            </Button>
          </form>
        </li>
      ))}
    </ul>
  );
}
