import { useLocale, useTranslations } from "next-intl";
import { formatNear, formatWallDuration } from "@/lib/i18n/format";
import type { Effect } from "@/lib/sla/effects";

/** One sentence for each clock that an act touches, or leaves running; `asOf` is the instant it would be done. */
export function EffectList({ effects, asOf, zone }: { effects: readonly Effect[]; asOf: number; zone: string }) {
  const t = useTranslations("desk.foresight");
  const sentence = useSentence(asOf, zone);
  if (effects.length === 0) return <p>{t("nothing")}</p>;
  return (
    <ul className="space-y-0.5">
      {effects.map((effect) => (
        <li key={`${effect.metric} ${effect.cycle}`}>{sentence(effect)}</li>
      ))}
    </ul>
  );
}

function useSentence(asOf: number, zone: string): (effect: Effect) => string {
  const t = useTranslations("desk.foresight");
  const metrics = useTranslations("sla.metric");
  const locale = useLocale();
  const near = (at: number | null) => (at === null ? "" : formatNear(at, { locale, zone }));
  return ({ metric: key, does, isBreached, dueAt, wasDueAt, remaining }) => {
    const metric = metrics(key);
    if (does === "stops") return t(isBreached ? "stopsLate" : "stopsMet", { metric, at: near(asOf) });
    if (does === "pauses" || does === "waits") {
      const left = formatWallDuration(remaining ?? 0, locale);
      return t(remaining === null || remaining < 0 ? `${does}Late` : does, { metric, left });
    }
    if (does === "moves" && wasDueAt !== null && dueAt !== null)
      return t("moves", { metric, from: near(wasDueAt), due: near(dueAt) });
    if (does === "cancels" || dueAt === null) return t(does === "cancels" ? "cancels" : "open", { metric });
    return t(isBreached ? "runsLate" : does === "moves" ? "runs" : does, { metric, due: near(dueAt) });
  };
}
