import { useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import type { DeliveryDto, EndpointDto, EndpointType } from "@/lib/endpoints/schema";
import type { Kind } from "@/lib/notifications/schema";
import { DeliveryLog } from "./delivery-log";
import { EndpointForm } from "./endpoint-form";
import { type EndpointActs, EndpointList } from "./endpoint-list";
import type { EndpointAction } from "./endpoint-state";

interface EndpointRoomProps {
  endpoints: readonly EndpointDto[];
  deliveries: readonly DeliveryDto[];
  types: readonly EndpointType[];
  kinds: readonly Kind[];
  zone: string;
  tickets: string;
  add: EndpointAction;
  actsOf: (id: string) => EndpointActs;
  again: (id: string) => () => Promise<void>;
}

/** Endpoints of one side, a new one, and the log: the same for an account's owner and the vendor's lead. */
export function EndpointRoom(props: EndpointRoomProps) {
  const { endpoints, deliveries, types, kinds, zone, tickets, add, actsOf, again } = props;
  const t = useTranslations("endpoints");
  return (
    <>
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-2">
        <Panel title={t("list")}>
          {endpoints.length ? (
            <EndpointList endpoints={endpoints} zone={zone} actsOf={actsOf} />
          ) : (
            <p className="text-muted">{t("none")}</p>
          )}
        </Panel>
        <Panel title={t("new")}>
          <EndpointForm add={add} types={types} kinds={kinds} />
        </Panel>
      </div>
      <Panel title={t("log.title")} className="mt-12">
        <p className="mb-4 max-w-text text-sm text-muted">{t("log.lead")}</p>
        <DeliveryLog deliveries={deliveries} zone={zone} tickets={tickets} again={again} />
      </Panel>
    </>
  );
}
