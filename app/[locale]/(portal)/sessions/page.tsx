import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth/actor";
import { sessionsOf } from "@/lib/auth/queries";
import { currentSessionHash } from "@/lib/auth/session";
import { formatDateTime } from "@/lib/i18n/format";
import { now } from "@/lib/now";
import { endOne, endOthers } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("auth.sessions");
  return { title: t("title"), robots: { index: false } };
}

/** Where somebody is signed in, to be ended one by one or all at once (SEC-14). */
export default async function SessionsPage() {
  const actor = await requireActor();
  const sessions = await sessionsOf(actor.userId, await currentSessionHash(), now());
  const [t, locale] = [await getTranslations("auth.sessions"), await getLocale()];
  const when = (at: number) => formatDateTime(at, { locale, zone: actor.timeZone });
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <ul className="max-w-form divide-y divide-line border-y border-line">
        {sessions.map(({ id, since, until, isThis }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-4">
            <p>
              <span className="flex flex-wrap items-center gap-x-3 font-semibold">
                {t("since", { since: when(since) })}
                {isThis ? <Badge weight="strong">{t("this")}</Badge> : null}
              </span>
              <span className="text-sm text-muted">{t("until", { until: when(until) })}</span>
            </p>
            {isThis ? null : (
              <form action={endOne.bind(null, id)}>
                <Button type="submit" size="sm" aria-label={t("endOf", { since: when(since) })}>
                  {t("end")}
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 ? (
        <form action={endOthers} className="mt-6">
          <Button type="submit">{t("endOthers")}</Button>
        </form>
      ) : (
        <p className="mt-6 text-muted">{t("none")}</p>
      )}
    </>
  );
}
