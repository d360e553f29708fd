import { useLocale, useTranslations } from "next-intl";
import { DefinitionList } from "@/components/ui/definition-list";
import { Panel } from "@/components/ui/panel";
import type { Tier } from "@/lib/accounts/schema";
import { type CalendarData, compileCalendar, isOpen, nextClose, nextOpen } from "@/lib/sla/calendar";
import { ChannelHours } from "./channel-hours";

interface ChannelPanelProps {
  channels: Tier["channels"];
  calendar: CalendarData;
  now: number;
  /** The reader's zone. */
  zone: string;
}

/** How the vendor is reached in this tier, in which hours, and whether that is now (R19). */
export function ChannelPanel({ channels, calendar, now, zone }: ChannelPanelProps) {
  const t = useTranslations("account.sla.channels");
  const names = useTranslations("public.plans.channels");
  const locale = useLocale();
  if (channels.length === 0) return <NoChannels />;
  const initial = stateAt(calendar, now);
  return (
    <Panel title={t("title")} className="mt-12">
      <DefinitionList
        items={channels.map(({ kind, hours, note }) => ({
          id: kind,
          term: names(kind),
          description: (
            <>
              <span className="block font-medium">{t(hours)}</span>
              <span className="block text-muted">
                {hours === "always" ? t("open") : <ChannelHours calendar={calendar} zone={zone} initial={initial} />}
              </span>
              {kind === "ticket" ? <span className="block text-sm text-muted">{t("ticketHint")}</span> : null}
              {note ? <span className="block text-sm text-muted">{note[locale]}</span> : null}
            </>
          ),
        }))}
      />
    </Panel>
  );
}

function NoChannels() {
  const t = useTranslations("account.sla.channels");
  return (
    <Panel title={t("title")} className="mt-12">
      <p>{t("none")}</p>
    </Panel>
  );
}

function stateAt(data: CalendarData, now: number) {
  const calendar = compileCalendar(data);
  const open = isOpen(calendar, now);
  return { isOpen: open, changesAt: open ? nextClose(calendar, now) : nextOpen(calendar, now) };
}
