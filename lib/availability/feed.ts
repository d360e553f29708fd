import "server-only";
/** Incidents as an Atom feed, the latest first (E-05, U-28): one entry each, changed when it ends. */
import { Feed } from "feed";
import { vendor } from "@/lib/accounts/vendor";
import { publicOrigin } from "@/lib/env";
import { pageUrl } from "@/lib/help/address";
import { feedId } from "@/lib/help/feed";
import { siteName } from "@/lib/help/words";
import { formatDateTime, formatWallDuration } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/routing";
import { LANGUAGE_TAGS } from "@/lib/i18n/tags";
import type { ServiceDto } from "./schema";
import { statusWords } from "./words";

export const STATUS_FEED = "/status/feed.xml";
const ENTRIES = 100;

type Told = ServiceDto["incidents"][number] & { readonly service: ServiceDto["name"] };

/** What has begun by `now`; planned work is not news yet. */
export async function incidentFeed(locale: Locale, services: readonly ServiceDto[], now: number): Promise<string> {
  const t = await statusWords(locale);
  const told = services
    .flatMap(({ name, incidents }) => incidents.map((incident): Told => ({ ...incident, service: name })))
    .filter(({ startedAt }) => startedAt <= now)
    .toSorted((a, b) => b.startedAt - a.startedAt)
    .slice(0, ENTRIES);
  const latest = Math.max(0, ...told.map(changedAt));
  const feed = new Feed({
    id: feedId(locale, "status"),
    title: t("feed.title", { site: await siteName(locale) }),
    description: t("feed.subtitle"),
    link: pageUrl(locale, "/status"),
    language: LANGUAGE_TAGS[locale],
    feedLinks: { atom: pageUrl(locale, STATUS_FEED) },
    author: { name: vendor().name[locale], link: publicOrigin() },
    copyright: vendor().name[locale],
    updated: new Date(latest),
    generator: "Backstop",
  });
  for (const one of told) feed.addItem(entryOf(one));
  return feed.atom1();

  function entryOf(one: Told) {
    const reader = { locale, zone: vendor().zone };
    const facts = {
      impact: t(`condition.${one.impact}`),
      service: one.service[locale],
      from: formatDateTime(one.startedAt, reader),
    };
    const body =
      one.endedAt === null
        ? t("feed.open", facts)
        : t("feed.closed", {
            ...facts,
            to: formatDateTime(one.endedAt, reader),
            length: formatWallDuration(one.endedAt - one.startedAt, locale),
          });
    return {
      id: feedId(locale, `incident:${one.id}`),
      title: escaped(one.title[locale]),
      description: escaped(body),
      link: pageUrl(locale, "/status"),
      published: new Date(one.startedAt),
      date: new Date(changedAt(one)),
    };
  }
}

const changedAt = ({ startedAt, endedAt }: Told): number => endedAt ?? startedAt;

/** The feed calls its texts HTML; ours are plain. */
const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
