"use client";
import clsx from "clsx";
import { useLocale, useTranslations } from "next-intl";
import type { ClockSnapshot } from "@/lib/sla/clock";
import { ClockInstants } from "./clock-instants";
import { ClockMark } from "./clock-mark";
import { ClockReading } from "./clock-reading";
import { clockWord, markOf } from "./clock-state";
import { STATE_TONE } from "./state-tone";
import { useTickingNow } from "./use-ticking-now";

interface ClockFaceProps {
  clock: ClockSnapshot;
  /** The instant at which the server took the snapshot; usually `clock.asOf`. */
  serverNow: number;
  /** The viewer's zone, and the one the calendar is written in; named apart only when they differ. */
  zone: string;
  calendarZone: string;
  headingLevel?: 2 | 3;
}

/**
 * One clock of one ticket: what it measures, how it stands, how much is left, and when it is due in both zones.
 * Ticks by itself between two answers of the server. The ticking is not announced; a change of state is (U-20).
 */
export function ClockFace({ clock, serverNow, zone, calendarZone, headingLevel = 3 }: ClockFaceProps) {
  const t = useTranslations("sla");
  const locale = useLocale();
  const isTicking = clock.state === "running" && clock.dueAt !== null;
  const now = useTickingNow(serverNow, isTicking);
  const word = clockWord(clock, now);
  const Heading = headingLevel === 2 ? "h2" : "h3";
  return (
    <section data-print="keep" className="border-t-2 border-ink pt-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <Heading className="font-semibold">{t(`metric.${clock.metric}`)}</Heading>
        <ClockMark word={word} />
      </div>
      <div className={clsx("mt-2", STATE_TONE[markOf(word)])}>
        <ClockReading clock={clock} word={word} now={now} />
      </div>
      <ClockInstants clock={clock} locale={locale} zone={zone} calendarZone={calendarZone} />
      <p role="status" className="visually-hidden">
        {t("face.change", { metric: t(`metric.${clock.metric}`), state: t(`state.${word}`) })}
      </p>
    </section>
  );
}
