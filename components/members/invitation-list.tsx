import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { formatDate } from "@/lib/i18n/format";
import type { InvitationDto } from "@/lib/members/schema";

interface InvitationListProps {
  invitations: readonly InvitationDto[];
  zone: string;
  /** bound to each by the page */
  withdraw: (id: string) => () => Promise<void>;
}

/** Who was asked and has not come yet. */
export function InvitationList({ invitations, zone, withdraw }: InvitationListProps) {
  const t = useTranslations("members");
  const roles = useTranslations("common.account.roles");
  const locale = useLocale();
  if (invitations.length === 0) return <p className="text-muted">{t("noInvitations")}</p>;
  return (
    <ul className="divide-y divide-line border-y border-line">
      {invitations.map(({ id, name, email, role, expiresAt }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-3">
          <p className="min-w-0 wrap-anywhere">
            <span className="font-semibold">{name}</span> {email}
            <span className="block text-sm text-muted">
              {t("open", { role: roles(role), date: formatDate(expiresAt, { locale, zone }) })}
            </span>
          </p>
          <form action={withdraw(id)}>
            <Button type="submit" size="sm" aria-label={t("withdrawOf", { name })}>
              {t("withdraw")}
            </Button>
          </form>
        </li>
      ))}
    </ul>
  );
}
