import { useTranslations } from "next-intl";
import { AppLink } from "@/components/ui/app-link";
import type { Metric } from "@/lib/sla/events";

/** A ticket by number and title, as a link. */
export function TicketLink({
  ticket: { number, title },
  clock,
}: {
  ticket: { readonly number: number; readonly title: string };
  /** opens at this clock and its trace */
  clock?: Metric;
}) {
  const t = useTranslations("account.sla.open");
  return (
    <AppLink
      href={clock ? `/tickets/${number}#clock-${clock}` : `/tickets/${number}`}
      className="underline underline-offset-4"
    >
      {t("named", { number: String(number), title })}
    </AppLink>
  );
}
