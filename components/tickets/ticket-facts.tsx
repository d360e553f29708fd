import { useTranslations } from "next-intl";
import { AppLink } from "@/components/ui/app-link";
import { DefinitionList } from "@/components/ui/definition-list";
import { formatDateTime } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/routing";
import type { TicketView } from "@/lib/tickets/schema";

/** Who has it, what was answered when it was filed, and under which versions it runs. */
export function TicketFacts({ ticket, locale, zone }: { ticket: TicketView; locale: Locale; zone: string }) {
  const t = useTranslations("tickets");
  const { summary, answers, head } = ticket;
  const fixed = [
    { id: "assignee", term: t("facts.assignee"), description: summary.assignee ?? t("facts.nobody") },
    { id: "level", term: t("facts.level"), description: t(`level.${summary.level}`) },
    { id: "opened", term: t("facts.opened"), description: formatDateTime(summary.openedAt, { locale, zone }) },
    { id: "confirmed", term: t("facts.confirmed"), description: t(`confirmed.${ticket.confirmed}`) },
    {
      id: "severity",
      term: t("facts.rule"),
      description: (
        <AppLink href={`/severity#${ticket.rule}`} className="underline underline-offset-4">
          {t("facts.ruleLink")}
        </AppLink>
      ),
    },
  ];
  const versions = t("facts.versionText", { policy: ticket.policyVersion, calendar: ticket.calendarVersion });
  return (
    <>
      <DefinitionList
        items={[
          ...fixed,
          ...answers.map((one) => ({ id: one.question, term: one.asked, description: one.label })),
          { id: "versions", term: t("facts.versions"), description: versions },
          {
            id: "receipt",
            term: t("facts.receipt"),
            description: (
              <>
                {t("facts.events", { count: head.seq })}{" "}
                <code className="block text-xs break-all whitespace-normal text-muted">{head.hash}</code>
              </>
            ),
          },
        ]}
      />
      <p className="mt-2 text-sm text-muted">{t("facts.receiptHint")}</p>
    </>
  );
}
