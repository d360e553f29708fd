import { useTranslations } from "next-intl";
import { AppLink } from "@/components/ui/app-link";
import type { AttainmentRow } from "@/lib/compliance/schema";
import { useRowName } from "./report-words";

/** Every ticket that a line counts, each a link: a figure can be followed down to what it is made of. */
export function RowTickets({ rows }: { rows: readonly AttainmentRow[] }) {
  const t = useTranslations("account.compliance.attainment");
  const metrics = useTranslations("sla.metric");
  const nameOf = useRowName();
  return rows.map(({ metric, severity, tickets }) => (
    <div key={severity} className="mb-4">
      <h4 className="text-sm font-semibold">
        {t("ticketsOf", { metric: metrics(metric), severity: nameOf(severity) })}
      </h4>
      <ul className="flex flex-wrap gap-x-4">
        {tickets.map((number) => (
          <li key={number}>
            <AppLink
              href={`/tickets/${number}`}
              className="inline-flex min-h-6 items-center text-sm underline underline-offset-4"
            >
              #{number}
            </AppLink>
          </li>
        ))}
      </ul>
    </div>
  ));
}
