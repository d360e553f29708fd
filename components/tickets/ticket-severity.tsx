import { useTranslations } from "next-intl";
import { AppLink } from "@/components/ui/app-link";
import type { TicketView } from "@/lib/tickets/schema";
import { useSeverityName } from "./severity-name";
import type { SeverityWords } from "./ticket-words";

/** The severity now, what it means, and the published rule that gave the first one; a change since is in the timeline. */
export function TicketSeverity({ ticket, words }: { ticket: TicketView; words: SeverityWords }) {
  const t = useTranslations("tickets.severity");
  const severityName = useSeverityName();
  const { severity } = ticket.summary;
  const isChanged = ticket.timeline.some((item) => item.type === "severity.changed");
  return (
    <>
      <p>
        <strong className="font-semibold">{severityName(severity)}</strong>
        <span className="block">{words.meanings[severity]}</span>
      </p>
      {words.reason ? (
        <p className="mt-2 text-sm text-muted">{t(isChanged ? "filedByRule" : "rule", { reason: words.reason })}</p>
      ) : null}
      <AppLink href="/severity" className="mt-1 inline-flex min-h-8 items-center text-sm underline underline-offset-4">
        {t("table")}
      </AppLink>
    </>
  );
}
