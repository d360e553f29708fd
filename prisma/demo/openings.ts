/** When tickets are filed over the demo's record: mostly in working hours, some at night, and enough of them just now. */
import type { Severity } from "@/lib/sla/events";
import type { AccountSketch } from "./cast";
import type { Random } from "./random";
import type { Scene } from "./scenes";

export interface Opening {
  /** index of the account */
  readonly account: number;
  readonly at: number;
  readonly severity: Severity;
  /** a ticket that must stand in a given state now */
  readonly scene?: Scene;
}

const DAY = 86_400_000;
const HOUR = 3_600_000;
/** GMT+8, where most of the demo's customers work. */
const OFFSET = 8 * HOUR;

export function openings(chance: Random, accounts: readonly AccountSketch[], today: number, share: number): Opening[] {
  const record = accounts.flatMap((account, index) => ofAccount(chance, account, index, today, share));
  const recent = accounts.flatMap((account, index) => (account.rate > 0 ? justNow(index, today) : []));
  return [...record, ...recent].sort((a, b) => a.at - b.at);
}

function ofAccount(
  chance: Random,
  { sinceDays, rate }: AccountSketch,
  account: number,
  today: number,
  share: number,
): Opening[] {
  const found: Opening[] = [];
  for (let day = sinceDays - 1; day >= 1; day--) {
    const midnight = Math.floor((today + OFFSET - day * DAY) / DAY) * DAY - OFFSET;
    const weekday = new Date(midnight + OFFSET).getUTCDay();
    const isWeekend = weekday === 0 || weekday === 6;
    const expected = ((rate * share) / 7) * (isWeekend ? 0.35 : 1.26);
    let filed = Math.floor(expected) + (chance.chance(expected % 1) ? 1 : 0);
    for (; filed > 0; filed--) found.push({ account, at: midnight + timeOfDay(chance), severity: severityOf(chance) });
  }
  return found;
}

/** Two tickets of each kind in the last day and a half, so that "now" holds clocks in every state. */
function justNow(account: number, today: number): Opening[] {
  const kinds: readonly [Severity, number][] = [
    ["S1", 0.12],
    ["S2", 1.6],
    ["S3", 5],
    ["S2", 20],
    ["S3", 29],
    ["S4", 3],
  ];
  return kinds
    .filter((_, index) => (index + account) % 2 === 0)
    .map(([severity, hours]) => ({ account, severity, at: whole(today - hours * HOUR) }));
}

function timeOfDay(chance: Random): number {
  if (chance.chance(0.14)) return whole(chance.between(0, 24) * HOUR);
  return whole(Math.min(23.5, Math.max(7.5, chance.around(13.4, 0.21))) * HOUR);
}

function severityOf(chance: Random): Severity {
  const drawn = chance.next();
  if (drawn < 0.055) return "S1";
  if (drawn < 0.24) return "S2";
  return drawn < 0.66 ? "S3" : "S4";
}

const whole = (at: number) => Math.floor(at / 1000) * 1000;
