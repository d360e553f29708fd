import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import type { EndpointDto } from "@/lib/endpoints/schema";
import { formatDateTime } from "@/lib/i18n/format";
import type { EndpointAction } from "./endpoint-state";
import { NewSecret } from "./new-secret";

/** What can be done with one endpoint; bound to it by the page. */
export interface EndpointActs {
  readonly test: () => Promise<void>;
  readonly enable: () => Promise<void>;
  readonly disable: () => Promise<void>;
  readonly remove: () => Promise<void>;
  readonly rotate: EndpointAction;
}

interface EndpointListProps {
  endpoints: readonly EndpointDto[];
  zone: string;
  actsOf: (id: string) => EndpointActs;
}

/** Addresses that are told, each with what it is told and what can be done with it. */
export function EndpointList({ endpoints, zone, actsOf }: EndpointListProps) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {endpoints.map((endpoint) => (
        <li key={endpoint.id} className="py-5">
          <EndpointFacts endpoint={endpoint} zone={zone} />
          <EndpointButtons endpoint={endpoint} acts={actsOf(endpoint.id)} />
        </li>
      ))}
    </ul>
  );
}

function EndpointFacts({ endpoint, zone }: { endpoint: EndpointDto; zone: string }) {
  const t = useTranslations("endpoints");
  const news = useTranslations("notifications.short");
  const locale = useLocale();
  const { name, type, host, kinds, createdAt, disabledBecause, disabledAt, oldSecretUntil } = endpoint;
  const when = (at: number) => formatDateTime(at, { locale, zone });
  return (
    <>
      <h3 className="flex flex-wrap items-center gap-2 font-semibold wrap-anywhere">
        {name} <Badge>{t(`types.${type}`)}</Badge>
      </h3>
      <p className="text-sm text-muted wrap-anywhere">{t("since", { host, since: when(createdAt) })}</p>
      <p className="mt-1 text-sm">{t("told", { kinds: kinds.map((kind) => news(kind)).join(t("comma")) })}</p>
      {oldSecretUntil ? <p className="mt-1 text-sm">{t("oldSecret", { until: when(oldSecretUntil) })}</p> : null}
      {disabledAt ? (
        <p className="mt-1 font-medium">
          {t(disabledBecause === "gone" ? "stoppedGone" : "stopped", { at: when(disabledAt) })}
        </p>
      ) : null}
    </>
  );
}

function EndpointButtons({ endpoint, acts }: { endpoint: EndpointDto; acts: EndpointActs }) {
  const t = useTranslations("endpoints");
  const { name, type, disabledAt } = endpoint;
  return (
    <div className="mt-3 space-y-2">
      <div className="flex flex-wrap gap-2">
        <form action={acts.test}>
          <Button type="submit" size="sm" disabled={disabledAt !== null} aria-label={t("testOf", { name })}>
            {t("test")}
          </Button>
        </form>
        <form action={disabledAt === null ? acts.disable : acts.enable}>
          <Button type="submit" size="sm" aria-label={t(disabledAt === null ? "stopOf" : "startOf", { name })}>
            {t(disabledAt === null ? "stop" : "start")}
          </Button>
        </form>
      </div>
      {type === "webhook" ? (
        <Disclosure summary={t("rotateSummary")}>
          <NewSecret rotate={acts.rotate} />
        </Disclosure>
      ) : null}
      <Disclosure summary={t("removeSummary")}>
        <form action={acts.remove}>
          <p className="mb-3 max-w-text text-sm text-muted">{t("removeLead")}</p>
          <Button type="submit" size="sm" variant="danger" aria-label={t("removeOf", { name })}>
            {t("remove")}
          </Button>
        </form>
      </Disclosure>
    </div>
  );
}
