import { useLocale, useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import type { IncidentDto } from "@/lib/availability/schema";
import { formatDateTime } from "@/lib/i18n/format";
import { SettingForm } from "./setting-form";
import type { SettingAction } from "./setting-state";

interface OngoingIncidentsProps {
  incidents: readonly (IncidentDto & { readonly service: { readonly zh: string; readonly en: string } })[];
  zone: string;
  /** bound to each incident by the page */
  closing: (id: string) => SettingAction;
}

/** Incidents without an end, each with the form that ends it. */
export function OngoingIncidents({ incidents, zone, closing }: OngoingIncidentsProps) {
  const t = useTranslations("settings.availability");
  const locale = useLocale();
  if (incidents.length === 0) return <p className="text-muted">{t("noneOngoing")}</p>;
  return (
    <ul className="space-y-4">
      {incidents.map(({ id, title, service, startedAt }) => (
        <li key={id}>
          <p className="font-semibold wrap-anywhere">{title[locale]}</p>
          <p className="mb-2 text-sm text-muted">
            {t("since", { service: service[locale], since: formatDateTime(startedAt, { locale, zone }) })}
          </p>
          <Disclosure summary={t("end")}>
            <SettingForm
              id={`end-${id}`}
              action={closing(id)}
              fields={[{ name: "endedAt", label: t("endedAt"), hint: t("zone", { zone }), kind: "when" }]}
              submit={t("end")}
              done={t("ended")}
            />
          </Disclosure>
        </li>
      ))}
    </ul>
  );
}
