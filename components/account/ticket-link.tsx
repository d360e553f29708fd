import { useTranslations } from "next-intl";
import { AppLink } from "@/components/ui/app-link";

/** A ticket by number and title, as a link. */
export function TicketLink({
  ticket: { number, title },
}: {
  ticket: { readonly number: number; readonly title: string };
}) {
  const t = useTranslations("account.sla.open");
  return (
    <AppLink href={`/tickets/${number}`} className="underline underline-offset-4">
      {t("named", { number: String(number), title })}
    </AppLink>
  );
}
