"use client";
import { useLocale, useTranslations } from "next-intl";
import { useOpenNow } from "@/components/frame/open-now";
import { formatNear } from "@/lib/i18n/format";
import type { CalendarData } from "@/lib/sla/calendar";

interface ChannelHoursProps {
  calendar: CalendarData;
  /** The reader's zone. */
  zone: string;
  /** Whether it was open when the page was made; the browser carries on from there. */
  initial: { readonly isOpen: boolean; readonly changesAt: number | null };
}

/** Open or closed, and until when: kept right while the page stays open (R34). */
export function ChannelHours({ calendar, zone, initial }: ChannelHoursProps) {
  const t = useTranslations("account.sla.channels");
  const locale = useLocale();
  const { isOpen, changesAt } = useOpenNow(calendar) ?? initial;
  if (changesAt === null) return t("open");
  const when = formatNear(changesAt, { locale, zone });
  return isOpen ? t("openUntil", { when }) : t("closedUntil", { when });
}
