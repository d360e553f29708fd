import { useTranslations } from "next-intl";
import { ChannelHours } from "@/components/account/channel-hours";
import { DefinitionList } from "@/components/ui/definition-list";
import { Panel } from "@/components/ui/panel";
import type { Tier, Vendor } from "@/lib/accounts/schema";
import { type CalendarData, compileCalendar, isOpen, nextClose, nextOpen } from "@/lib/sla/calendar";

interface TicketChannelsProps {
  number: number;
  channels: Tier["channels"];
  contact: Vendor["contact"];
  calendar: CalendarData;
  now: number;
  zone: string;
}

/**
 * Beside the ticket itself, how this account may reach somebody about it, and whether that is now (R19): a number or an
 * address is shown while it is answered, its hours otherwise.
 */
export function TicketChannels({ number, channels, contact, calendar, now, zone }: TicketChannelsProps) {
  const t = useTranslations("tickets.channels");
  const words = useTranslations("account.sla.channels");
  const names = useTranslations("public.plans.channels");
  const others = channels.filter(({ kind }) => kind !== "ticket");
  if (others.length === 0) return null;
  const compiled = compileCalendar(calendar);
  const open = isOpen(compiled, now);
  const initial = { isOpen: open, changesAt: open ? nextClose(compiled, now) : nextOpen(compiled, now) };
  return (
    <Panel title={t("title")}>
      <p className="mb-3 text-sm text-muted">{t("quote", { number: String(number) })}</p>
      <DefinitionList
        items={others.map(({ kind, hours }) => ({
          id: kind,
          term: names(kind),
          description: (
            <>
              {kind === "phone" && (hours === "always" || open) ? (
                <a
                  href={`tel:${contact.phone.replaceAll(" ", "")}`}
                  className="block font-medium whitespace-nowrap underline"
                >
                  {contact.phone}
                </a>
              ) : null}
              {kind === "email" ? (
                <a
                  href={`mailto:${contact.email}?subject=${encodeURIComponent(`#${number}`)}`}
                  className="block font-medium underline wrap-anywhere"
                >
                  {contact.email}
                </a>
              ) : null}
              <span className="block text-sm text-muted">
                {hours === "always" ? (
                  words("open")
                ) : (
                  <ChannelHours calendar={calendar} zone={zone} initial={initial} />
                )}
              </span>
            </>
          ),
        }))}
      />
    </Panel>
  );
}
