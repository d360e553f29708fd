import { useTranslations } from "next-intl";
import { AppLink } from "@/components/ui/app-link";
import { DefinitionList } from "@/components/ui/definition-list";
import { formatDateTime } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/routing";
import type { TicketView } from "@/lib/tickets/schema";
import { useSeverityName } from "./severity-name";
import type { SeverityWords, TierNames } from "./ticket-words";

interface TicketFactsProps {
  ticket: TicketView;
  side: "customer" | "desk";
  locale: Locale;
  zone: string;
  severityWords: SeverityWords;
  tierNames: TierNames;
}

/** Who has it, how grave it is and by which rule, what was answered when it was filed, under which versions it runs. */
export function TicketFacts({ ticket, side, locale, zone, severityWords, tierNames }: TicketFactsProps) {
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
        {
          id: "severity",
          term: t("facts.severity"),
          description: <Severity ticket={ticket} words={severityWords} />,
        },
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

/** The level now, what it means, and the published rule that gave the first one; a change since is in the timeline. */
function Severity({ ticket, words }: { ticket: TicketView; words: SeverityWords }) {
  const t = useTranslations("tickets.facts");
  const severityName = useSeverityName();
  const { severity } = ticket.summary;
  const isChanged = ticket.timeline.some((item) => item.type === "severity.changed");
  return (
    <>
      <strong className="font-semibold">{severityName(severity)}</strong>
      <span className="block">{words.meanings[severity]}</span>
      {words.reason ? (
        <span className="mt-1 block text-sm text-muted">
          {t(isChanged ? "filedByRule" : "rule", { reason: words.reason })}
        </span>
      ) : null}
      <AppLink href="/severity" className="inline-flex min-h-6 items-center text-sm underline underline-offset-4">
        {t("ruleLink")}
      </AppLink>
    </>
  );
}
