import { useTranslations } from "next-intl";
import { DefinitionList } from "@/components/ui/definition-list";
import { formatDateTime } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/routing";
import type { TicketView } from "@/lib/tickets/schema";
import type { TierNames } from "./ticket-words";

interface TicketFactsProps {
  ticket: TicketView;
  side: "customer" | "desk";
  locale: Locale;
  zone: string;
  tierNames: TierNames;
}

/** Who has it, what was answered when it was filed, and under which versions it runs. */
export function TicketFacts({ ticket, side, locale, zone, tierNames }: TicketFactsProps) {
  const t = useTranslations("tickets");
  const { summary, answers } = ticket;
  const account = { id: "account", term: t("facts.account"), description: summary.accountName };
  return (
    <DefinitionList
      items={[
        ...(side === "desk" ? [account] : []),
        { id: "tier", term: t("facts.tier"), description: tierNames[summary.tier] ?? summary.tier },
        { id: "assignee", term: t("facts.assignee"), description: summary.assignee ?? t("facts.nobody") },
        { id: "level", term: t("facts.level"), description: t(`level.${summary.level}`) },
        { id: "opened", term: t("facts.opened"), description: formatDateTime(summary.openedAt, { locale, zone }) },
        { id: "confirmed", term: t("facts.confirmed"), description: t(`confirmed.${ticket.confirmed}`) },
        ...answers.map((one) => ({ id: `asked ${one.question}`, term: one.asked, description: one.label })),
        {
          id: "versions",
          term: t("facts.versions"),
          description: t("facts.versionText", { policy: ticket.policyVersion, calendar: ticket.calendarVersion }),
        },
      ]}
    />
  );
}
