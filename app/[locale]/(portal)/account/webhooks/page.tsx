import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EndpointRoom } from "@/components/endpoints/endpoint-room";
import { BackLink } from "@/components/ui/back-link";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { requireMember } from "@/lib/auth/actor";
import { can } from "@/lib/auth/policy";
import { deliveriesOf, endpointsOf } from "@/lib/endpoints/queries";
import { ANNOUNCED } from "@/lib/notifications/schema";
import { addEndpointBy, resendBy } from "../../../endpoint-actions";
import { actsOf } from "../../../endpoint-acts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("endpoints");
  return { title: t("webhooks"), robots: { index: false } };
}

/** Where the account's own systems hear of its tickets. The owner's page. */
export default async function WebhooksPage() {
  const actor = await requireMember();
  const t = await getTranslations("endpoints");
  if (!can(actor, "endpoints.write"))
    return (
      <>
        <PageHeader eyebrow={actor.accountName} title={t("webhooks")} />
        <EmptyState
          title={t("ownersOnly.title")}
          body={t("ownersOnly.body")}
          action={<LinkButton href="/account">{t("toAccount")}</LinkButton>}
        />
      </>
    );
  return (
    <>
      <BackLink href="/account">{t("toAccount")}</BackLink>
      <PageHeader eyebrow={actor.accountName} title={t("webhooks")} lead={t("webhooksLead")} />
      <EndpointRoom
        endpoints={await endpointsOf(actor)}
        deliveries={await deliveriesOf(actor)}
        types={["webhook"]}
        kinds={ANNOUNCED}
        zone={actor.timeZone}
        tickets="/tickets"
        add={addEndpointBy}
        actsOf={actsOf}
        again={(id) => resendBy.bind(null, id)}
      />
    </>
  );
}
