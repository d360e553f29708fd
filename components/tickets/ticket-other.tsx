import { useLocale, useTranslations } from "next-intl";
import { AppLink } from "@/components/ui/app-link";
import { formatDateTime } from "@/lib/i18n/format";
import type { TicketView } from "@/lib/tickets/schema";

interface TicketOtherProps {
  ticket: TicketView;
  side: "customer" | "desk";
  zone: string;
}

/** The other ticket of a merger: which one goes on in this one's place, or which ones this one took over. */
export function TicketOther({ ticket, side, zone }: TicketOtherProps) {
  const t = useTranslations("tickets.next.other");
  const locale = useLocale();
  const ended = ticket.timeline.findLast(({ type }) => type === "ticket.cancelled")?.facts;
  const taken = ticket.timeline.filter(({ type }) => type === "ticket.merged");
  const link = (number: unknown) => (
    <AppLink
      href={`${side === "desk" ? "/desk/tickets" : "/tickets"}/${number}`}
      className="inline-flex min-h-6 items-center font-medium underline"
    >
      {t("open", { number: String(number) })}
    </AppLink>
  );
  if (ended?.other !== undefined) {
    const said = { number: String(ended.other) };
    return (
      <p className="mt-4 max-w-text">
        {t(ended.reason === "duplicate" ? "duplicate" : "merged", said)} {link(ended.other)}
      </p>
    );
  }
  return taken.map(({ seq, facts }) => (
    <p key={seq} className="mt-4 max-w-text">
      {t("tookOver", {
        number: String(facts.from),
        at: formatDateTime(Math.min(Number(facts.since), ticket.summary.openedAt), { locale, zone }),
      })}{" "}
      {link(facts.from)}
    </p>
  ));
}
