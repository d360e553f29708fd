import { useLocale, useTranslations } from "next-intl";
import { AppLink } from "@/components/ui/app-link";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import type { DeliveryDto } from "@/lib/endpoints/schema";
import { formatDateTime } from "@/lib/i18n/format";

interface DeliveryLogProps {
  deliveries: readonly DeliveryDto[];
  zone: string;
  /** where tickets are read: "/tickets" or "/desk/tickets" */
  tickets: string;
  /** bound to each delivery by the page */
  again: (id: string) => () => Promise<void>;
}

/** The last messages to endpoints and what came of each. */
export function DeliveryLog({ deliveries, zone, tickets, again }: DeliveryLogProps) {
  const t = useTranslations("endpoints.log");
  const news = useTranslations("notifications.short");
  const locale = useLocale();
  const when = (at: number) => formatDateTime(at, { locale, zone });
  return (
    <DataTable
      caption={t("caption")}
      captionLook="hidden"
      empty={<p className="text-muted">{t("none")}</p>}
      columns={[
        { key: "what", header: t("what"), isRowHeader: true },
        { key: "endpoint", header: t("endpoint") },
        { key: "at", header: t("at") },
        { key: "outcome", header: t("outcome") },
        { key: "again", header: t("again") },
      ]}
      rows={deliveries.map((delivery) => ({
        id: delivery.id,
        cells: {
          what: (
            <>
              {delivery.kind === "test" ? t("test") : news(delivery.kind)}{" "}
              {delivery.number === null ? null : (
                <AppLink href={`${tickets}/${delivery.number}`}>#{delivery.number}</AppLink>
              )}
            </>
          ),
          endpoint: <span className="wrap-anywhere">{delivery.endpoint}</span>,
          at: when(delivery.createdAt),
          outcome: <Outcome delivery={delivery} when={when} />,
          again: (
            <form action={again(delivery.id)}>
              <Button
                type="submit"
                size="sm"
                variant="quiet"
                aria-label={t("resendOf", { at: when(delivery.createdAt) })}
              >
                {t("resend")}
              </Button>
            </form>
          ),
        },
      }))}
    />
  );
}

function Outcome({ delivery, when }: { delivery: DeliveryDto; when: (at: number) => string }) {
  const t = useTranslations("endpoints.log");
  const { sentAt, attemptAt, attempts, outcome, status } = delivery;
  const answer = status === null ? t("noAnswer") : t("answered", { status: String(status) });
  if (outcome === "sent" && sentAt !== null) return t("sent", { at: when(sentAt) });
  if (outcome === "given_up") return t("givenUp", { answer, attempts });
  if (attempts === 0 || attemptAt === null) return t("waiting");
  return t("retry", { answer, attempts, at: when(attemptAt) });
}
