import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { TicketTable } from "@/components/tickets/ticket-table";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Pagination } from "@/components/ui/pagination";
import { type ListRequest, queryOf, type TicketPage } from "@/lib/ticket-list/schema";

interface FilteredTicketsProps {
  base: "/tickets";
  page: TicketPage;
  asked: ListRequest;
  zone: string;
}

/** One page of the filtered list, how long the whole of it is, and the whole of it as a file. */
export function FilteredTickets({ base, page, asked, zone }: FilteredTicketsProps) {
  const t = useTranslations("ticketList");
  const filter = { ...asked, after: undefined, before: undefined };
  const at = (cursor: "after" | "before", value: string | null, label: string) =>
    value === null ? undefined : { href: `${base}?${queryOf({ ...filter, [cursor]: value })}`, label };
  if (page.tickets.length === 0) {
    const back = <LinkButton href={base}>{t("clear")}</LinkButton>;
    return (
      <div className="mt-8">
        <EmptyState title={t("nothing")} body={t("nothingBody")} action={back} />
      </div>
    );
  }
  return (
    <div className="mt-8">
      <div className="mb-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <p role="status" className="text-muted">
          {t("count", { count: page.total })}
        </p>
        <a
          href={`/api/v1/tickets/export?${queryOf(filter)}`}
          download
          className="inline-flex min-h-8 items-center gap-2 font-medium underline decoration-control underline-offset-4 hover:decoration-ink"
        >
          <Download aria-hidden className="size-4" />
          {t("export")}
        </a>
      </div>
      <TicketTable caption={t("caption")} tickets={page.tickets} asOf={page.asOf} zone={zone} base={base} />
      <Pagination
        label={t("pages")}
        previous={at("before", page.previous, t(`before.${asked.sort}`))}
        next={at("after", page.next, t(`after.${asked.sort}`))}
      />
    </div>
  );
}
