import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { DueRibbons } from "@/components/account/due-ribbons";
import { NowServices } from "@/components/account/now-services";
import { OpenTickets } from "@/components/account/open-tickets";
import { TicketLink } from "@/components/account/ticket-link";
import { IncidentTable } from "@/components/status/incident-table";
import { serviceRecord } from "@/components/status/service-record";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { vendor } from "@/lib/accounts/vendor";
import { requireMember } from "@/lib/auth/actor";
import { can, type MemberActor } from "@/lib/auth/policy";
import { availabilityRecord } from "@/lib/availability/queries";
import { availabilityReport } from "@/lib/availability/report";
import { now } from "@/lib/now";
import { pageOfTickets } from "@/lib/ticket-list/queries";
import { readTicket } from "@/lib/tickets/queries";

/** Clocks drawn; the list below names every open ticket. */
const DRAWN = 4;

interface Moment {
  actor: MemberActor;
  at: number;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("compliance.now");
  return { title: t("title"), robots: { index: false } };
}

/** What stands open at this moment: the next clocks, what waits for the account, and how the services are. */
export default async function AccountPage() {
  const actor = await requireMember();
  const at = now();
  const [t, endpoints] = [await getTranslations("compliance.now"), await getTranslations("endpoints")];
  const [members, tokens] = [await getTranslations("members"), await getTranslations("tokens")];
  return (
    <>
      <PageHeader
        eyebrow={actor.accountName}
        title={t("title")}
        lead={t("lead")}
        actions={
          <>
            <LinkButton href="/account/members" variant="quiet">
              {members("linkAccount")}
            </LinkButton>
            {can(actor, "endpoints.write") ? (
              <LinkButton href="/account/webhooks" variant="quiet">
                {endpoints("linkAccount")}
              </LinkButton>
            ) : null}
            <LinkButton href="/account/tokens" variant="quiet">
              {tokens("link")}
            </LinkButton>
            <LinkButton href="/account/sla" variant="quiet">
              {t("seeSla")}
            </LinkButton>
            <LinkButton href="/account/compliance">{t("seeCompliance")}</LinkButton>
          </>
        }
      />
      <OpenPanels actor={actor} at={at} />
      <ServicePanels at={at} zone={actor.timeZone} />
    </>
  );
}

async function OpenPanels({ actor, at }: Moment) {
  const t = await getTranslations("compliance.now");
  const [open, waiting] = await Promise.all([
    pageOfTickets(actor, { state: "active", sort: "due" }, at),
    pageOfTickets(actor, { state: "waiting", sort: "updated" }, at),
  ]);
  const next = open.tickets.filter(({ nextDueAt }) => nextDueAt !== null).slice(0, DRAWN);
  const drawn = await Promise.all(next.map(({ number }) => readTicket(actor, number, at)));
  const views = drawn.filter((view) => view !== null);
  return (
    <>
      {views.length ? (
        <Panel title={t("next")}>
          <DueRibbons tickets={views} zone={actor.timeZone} />
        </Panel>
      ) : null}
      <Panel title={t("waiting")} className="mt-12">
        {waiting.tickets.length ? (
          <>
            <p className="mb-3 max-w-text text-muted">{t("waitingLead")}</p>
            <ul className="space-y-1">
              {waiting.tickets.map((ticket) => (
                <li key={ticket.number}>
                  <TicketLink ticket={ticket} />
                </li>
              ))}
            </ul>
          </>
        ) : (
          <p className="text-muted">{t("noWaiting")}</p>
        )}
      </Panel>
      <Panel title={t("open")} className="mt-12">
        <OpenTickets initial={open} zone={actor.timeZone} mayFile={can(actor, "ticket.open")} />
      </Panel>
    </>
  );
}

async function ServicePanels({ at, zone }: { at: number; zone: string }) {
  const t = await getTranslations("compliance.now");
  const shipped = vendor();
  const services = await availabilityRecord(0, at + 1);
  const name = shipped.name[await getLocale()];
  const { services: figures } = availabilityReport({ vendor: name, zone: shipped.zone, asOf: at, services });
  const conditions = new Map(services.map((one) => [one.key, serviceRecord(one, at, shipped.zone).now]));
  const lasting = services.map((one) => ({
    ...one,
    incidents: one.incidents.filter(({ endedAt }) => endedAt === null || endedAt > at),
    maintenances: one.maintenances.filter(({ startedAt, endedAt }) => startedAt <= at && endedAt > at),
  }));
  return (
    <>
      <Panel title={t("incidents")} className="mt-12">
        {lasting.some(({ incidents, maintenances }) => incidents.length + maintenances.length > 0) ? (
          <IncidentTable services={lasting} since={0} now={at} zone={zone} />
        ) : (
          <p className="text-muted">{t("noIncidents")}</p>
        )}
      </Panel>
      <Panel
        title={t("availability")}
        aside={
          <LinkButton href="/status" variant="quiet" size="sm">
            {t("status")}
          </LinkButton>
        }
        className="mt-12"
      >
        <NowServices
          services={figures.map((one) => ({ ...one, now: conditions.get(one.key) ?? "up" }))}
          zone={shipped.zone}
        />
      </Panel>
    </>
  );
}
