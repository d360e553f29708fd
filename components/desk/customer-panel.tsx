import { useLocale, useTranslations } from "next-intl";
import { ChannelHours } from "@/components/account/channel-hours";
import { DefinitionList } from "@/components/ui/definition-list";
import { Panel } from "@/components/ui/panel";
import { formatNear } from "@/lib/i18n/format";
import { type CalendarData, compileCalendar, isOpen, nextClose, nextOpen } from "@/lib/sla/calendar";

interface CustomerPanelProps {
  requester: string;
  locale: "zh" | "en";
  timeZone: string;
  /** in the reader's words; null without an entitlement */
  tier: string | null;
  /** what the tier covers, and add-ons, in the reader's words */
  scope: readonly string[];
  openTickets: number;
  calendar: CalendarData | null;
  now: number;
  zone: string;
}

/** Whom the ticket is for: what they bought, what time it is where they are, and whether their clocks count now. */
export function CustomerPanel(props: CustomerPanelProps) {
  const { requester, locale: theirs, timeZone, tier, scope, openTickets, calendar, now, zone } = props;
  const t = useTranslations("desk.customer");
  const locale = useLocale();
  const items = [
    { id: "requester", term: t("requester"), description: requester || t("unknown") },
    { id: "language", term: t("language"), description: t(`languages.${theirs}`) },
    {
      id: "time",
      term: t("time"),
      description: t("timeThere", { time: formatNear(now, { locale, zone: timeZone }), zone: timeZone }),
    },
    { id: "tier", term: t("tier"), description: tier ?? t("noTier") },
    ...(scope.length
      ? [
          {
            id: "scope",
            term: t("scope"),
            description: (
              <ul className="space-y-0.5">
                {scope.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            ),
          },
        ]
      : []),
    ...(calendar
      ? [{ id: "calendar", term: t("calendar"), description: <Hours calendar={calendar} now={now} zone={zone} /> }]
      : []),
    { id: "open", term: t("open"), description: t("openCount", { count: openTickets }) },
  ];
  return (
    <Panel title={t("title")}>
      <DefinitionList items={items} />
    </Panel>
  );
}

function Hours({ calendar, now, zone }: { calendar: CalendarData; now: number; zone: string }) {
  const compiled = compileCalendar(calendar);
  const open = isOpen(compiled, now);
  const initial = { isOpen: open, changesAt: open ? nextClose(compiled, now) : nextOpen(compiled, now) };
  return <ChannelHours calendar={calendar} zone={zone} initial={initial} />;
}
