/** The terms that the page was asked by its address to show the effect of: `?tier=pro&from=2026-12-01T09:00&addOn=…`. */
import type { NewTerms } from "@/lib/directory/schema";
import { minute } from "../settle";

export type Query = Readonly<Record<string, string | string[] | undefined>>;

export interface AskedTerms {
  /** null: nothing was asked, or not rightly */
  readonly terms: NewTerms | null;
  readonly isPast: boolean;
}

/** Nothing in `from` is now. Add-ons that are not the tier's are left out. */
export function askedTerms(
  query: Query,
  tiers: readonly { key: string; addOns: readonly { key: string }[] }[],
  now: number,
): AskedTerms {
  const tier = tiers.find(({ key }) => key === query.tier);
  if (!tier) return { terms: null, isPast: false };
  const chosen = [query.addOn ?? []].flat();
  const addOns = tier.addOns.map(({ key }) => key).filter((key) => chosen.includes(key));
  const typed = typeof query.from === "string" ? query.from.trim() : "";
  const from = typed === "" ? { success: true as const, data: now } : minute.safeParse(typed);
  // a minute that has begun is now
  if (!from.success || from.data < now - 60_000) return { terms: null, isPast: true };
  return { terms: { tier: tier.key as NewTerms["tier"], addOns, validFrom: Math.max(now, from.data) }, isPast: false };
}
