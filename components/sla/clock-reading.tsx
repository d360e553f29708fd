"use client";
import { useLocale, useTranslations } from "next-intl";
import { formatCountdown, formatDuration, formatWallDuration } from "@/lib/i18n/format";
import type { ClockSnapshot } from "@/lib/sla/clock";
import { untilDue } from "@/lib/sla/countdown";
import type { ClockWord } from "./clock-state";

/** Below this the time on the calendar and the time on the wall are one to a reader. */
const SAME = 60_000;
/** Two days and more are read in days and hours; nobody counts their seconds. */
const TICKS_BELOW = 48 * 3_600_000;

interface ClockReadingProps {
  clock: ClockSnapshot;
  word: ClockWord;
  now: number;
}

/** The large figure while something is due, a sentence when nothing ticks. */
export function ClockReading({ clock, word, now }: ClockReadingProps) {
  const t = useTranslations("sla.face");
  const locale = useLocale();
  const left = untilDue(clock, now);
  if (clock.state !== "running" || left === null) return <Sentence clock={clock} word={word} />;
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span role="timer" aria-live="off" className="text-3xl font-semibold">
          {Math.abs(left) < TICKS_BELOW ? formatCountdown(left) : formatWallDuration(left, locale)}
        </span>
        <span className="text-sm">{t(left < 0 ? "pastDue" : "untilDue")}</span>
      </p>
      <WorkLeft clock={clock} left={left} />
    </>
  );
}

/** How much of the time until due counts on the calendar; left out where all of it does. */
function WorkLeft({ clock, left }: { clock: ClockSnapshot; left: number }) {
  const t = useTranslations("sla.face");
  const locale = useLocale();
  const wallAtSnapshot = untilDue(clock, clock.asOf) ?? left;
  if (left < 0 || clock.remaining === null || wallAtSnapshot - clock.remaining < SAME) return null;
  return <p className="text-sm text-muted">{t("workLeft", { length: formatDuration(clock.remaining, locale) })}</p>;
}

function Sentence({ clock, word }: { clock: ClockSnapshot; word: ClockWord }) {
  const t = useTranslations("sla.face");
  const locale = useLocale();
  const spent = formatDuration(clock.elapsed, locale);
  const left = clock.remaining !== null && clock.remaining > 0 ? formatDuration(clock.remaining, locale) : null;
  return (
    <p className="max-w-text text-ink">
      {clock.state === "paused" ? t("pausedReason") : null}
      {clock.state === "paused" && left ? <span className="block">{t("pausedLeft", { length: left })}</span> : null}
      {word === "notStarted" ? t("notStarted") : null}
      {word === "met" ? t("metSentence", { length: spent }) : null}
      {word === "breached" && clock.state === "stopped" ? t("lateSentence", { length: spent }) : null}
      {word === "cancelled" ? t("cancelledSentence") : null}
      {word === "running" || word === "stopped" ? t("noTarget") : null}
    </p>
  );
}
