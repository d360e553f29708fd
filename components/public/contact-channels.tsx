import { useLocale, useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import type { Tier } from "@/lib/accounts/schema";
import { type OpenState, OpenWord } from "./open-hours";

interface ContactChannelsProps {
  tiers: readonly Tier[];
  /** Of the business calendar, when the page was made. */
  initial: OpenState;
}

type Channel = Tier["channels"][number];

/** Channels down, tiers across: who may use which, in which hours, and whether that is now (R19, R34). */
export function ContactChannels({ tiers, initial }: ContactChannelsProps) {
  const t = useTranslations("contact.channels");
  const names = useTranslations("public.plans.channels");
  const locale = useLocale();
  const kinds = [...new Set(tiers.flatMap(({ channels }) => channels.map(({ kind }) => kind)))];
  const cellOf = (tier: Tier, kind: Channel["kind"]) => {
    const channel = tier.channels.find((one) => one.kind === kind);
    return channel ? <Hours channel={channel} initial={initial} /> : <span className="text-muted">{t("none")}</span>;
  };
  return (
    <DataTable
      caption={t("title")}
      captionLook="hidden"
      columns={[
        { key: "kind", header: t("channel"), isRowHeader: true },
        ...tiers.map(({ key, name }) => ({ key, header: name[locale] })),
      ]}
      rows={kinds.map((kind) => ({
        id: kind,
        cells: {
          kind: <span className="font-medium">{names(kind)}</span>,
          ...Object.fromEntries(tiers.map((tier) => [tier.key, cellOf(tier, kind)])),
        },
      }))}
    />
  );
}

function Hours({ channel: { hours, note }, initial }: { channel: Channel; initial: OpenState }) {
  const t = useTranslations("contact.channels");
  const names = useTranslations("public.plans.hours");
  const locale = useLocale();
  return (
    <>
      <span className="block font-medium">{names(hours)}</span>
      <span className="block text-sm text-muted">
        {hours === "always" ? t("open") : <OpenWord initial={initial} />}
      </span>
      {note ? <span className="block text-sm text-muted">{note[locale]}</span> : null}
    </>
  );
}
