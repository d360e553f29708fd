/** Opening hours as a lead types them: `09:00-12:00, 13:30-18:00`. Empty is closed. Pure. */
import type { Hours } from "@/lib/sla/calendar";

const TIME = "(?:[01]\\d|2[0-3]):[0-5]\\d";
const PAIR = new RegExp(`^(${TIME})\\s*[-–—~～至到]\\s*(${TIME}|24:00)$`);

/** Null for what is no list of hours; a stretch from a time to the same time is none. */
export function hoursOf(typed: string): Hours | null {
  const parts = typed
    .replaceAll("：", ":")
    .split(/[,，、;；]/)
    .map((part) => part.trim())
    .filter(Boolean);
  const pairs = parts.map((part) => PAIR.exec(part));
  if (pairs.some((pair) => !pair || pair[1] === pair[2])) return null;
  return pairs.map((pair) => [pair?.[1] ?? "", pair?.[2] ?? ""] as const);
}

export const typedHours = (hours: Hours): string => hours.map(([open, close]) => `${open}-${close}`).join(", ");
