"use client";
import { Circle, CircleDot } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useVendorFacts } from "@/components/frame/facts";
import { type OpenNow, useOpenNow } from "@/components/frame/open-now";
import { formatNear, formatOffset } from "@/lib/i18n/format";

/** Whether it was open when the page was made, and until when; the browser carries on from there. */
export type OpenState = Pick<OpenNow, "isOpen"> & { readonly changesAt: number | null };

/**
 * Open or closed and when that changes, in the calendar's zone and, where it differs, in the reader's own (R20, R34).
 * The reader's zone is known to the browser alone; without JavaScript the calendar's is shown.
 */
export function OpenHours({ initial }: { initial: OpenState }) {
  const t = useTranslations("common.openNow");
  const locale = useLocale();
  const { calendar } = useVendorFacts();
  const live = useOpenNow(calendar);
  const { isOpen, changesAt } = live ?? initial;
  const mine = live ? Intl.DateTimeFormat().resolvedOptions().timeZone : calendar.zone;
  const Mark = isOpen ? CircleDot : Circle;
  const inZone = (zone: string, at: number) => {
    const reader = { locale, zone };
    return { when: `${formatNear(at, reader)} (${formatOffset(at, reader)})` };
  };
  return (
    <div aria-live="polite">
      <p className="flex items-center gap-2 text-xl font-semibold">
        <Mark aria-hidden className="size-5" strokeWidth={2.5} />
        {t(isOpen ? "open" : "closed")}
      </p>
      {changesAt === null ? null : (
        <p className="mt-1">{t(isOpen ? "untilLater" : "fromLater", inZone(calendar.zone, changesAt))}</p>
      )}
      {changesAt === null || mine === calendar.zone ? null : (
        <p className="text-muted">{t("yourZone", { zone: mine, ...inZone(mine, changesAt) })}</p>
      )}
    </div>
  );
}

/** The same in one word, for a cell of a table. */
export function OpenWord({ initial }: { initial: OpenState }) {
  const t = useTranslations("common.openNow");
  const { isOpen } = useOpenNow(useVendorFacts().calendar) ?? initial;
  return t(isOpen ? "open" : "closed");
}
