import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EndpointRoom } from "@/components/endpoints/endpoint-room";
import { BackLink } from "@/components/ui/back-link";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { requireAgent } from "@/lib/auth/actor";
import { can } from "@/lib/auth/policy";
import { deliveriesOf, endpointsOf } from "@/lib/endpoints/queries";
import { ENDPOINT_TYPES } from "@/lib/endpoints/schema";
import { ANNOUNCED } from "@/lib/notifications/schema";
import { addEndpointBy, resendBy } from "../../../endpoint-actions";
import { actsOf } from "../../../endpoint-acts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("endpoints");
  return { title: t("desk"), robots: { index: false } };
}

/** Group bots and webhooks of the vendor's own teams. The lead's page. */
export default async function DeskEndpointsPage() {
  const actor = await requireAgent();
  const [t, room] = [await getTranslations("endpoints"), await getTranslations("settings")];
  if (!can(actor, "endpoints.write"))
    return (
      <>
        <PageHeader title={t("desk")} />
        <EmptyState
          title={room("leadsOnly.title")}
          body={t("leadsOnly")}
          action={<LinkButton href="/desk">{room("toDesk")}</LinkButton>}
        />
      </>
    );
  return (
    <>
      <BackLink href="/desk">{room("toDesk")}</BackLink>
      <PageHeader title={t("desk")} lead={t("deskLead")} />
      <EndpointRoom
        endpoints={await endpointsOf(actor)}
        deliveries={await deliveriesOf(actor)}
        types={ENDPOINT_TYPES.toSorted((a, b) => Number(a === "webhook") - Number(b === "webhook"))}
        kinds={ANNOUNCED}
        zone={actor.timeZone}
        tickets="/desk/tickets"
        add={addEndpointBy}
        actsOf={actsOf}
        again={(id) => resendBy.bind(null, id)}
      />
    </>
  );
}
