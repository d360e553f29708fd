import { useTranslations } from "next-intl";
import { AppLink } from "@/components/ui/app-link";
import { Disclosure } from "@/components/ui/disclosure";

/** Tickets by number, each a link. */
export function TicketNumbers({ numbers }: { numbers: readonly number[] }) {
  return (
    <ul className="flex flex-wrap gap-x-4">
      {numbers.map((number) => (
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
  );
}

/** The tickets behind a figure, on demand; nothing where there are none. Paper carries the figure, not the links. */
export function BehindTickets({ numbers }: { numbers: readonly number[] }) {
  const t = useTranslations("compliance");
  if (numbers.length === 0) return null;
  return (
    <div className="text-sm" data-print="hide">
      <Disclosure summary={t("behind", { count: numbers.length })}>
        <TicketNumbers numbers={numbers} />
      </Disclosure>
    </div>
  );
}
