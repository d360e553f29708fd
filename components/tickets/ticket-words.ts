/** Words of the vendor's own data that a ticket's page shows, in the reader's language; the server picks them out. */
import type { Locale } from "@/lib/i18n/routing";
import type { Severity } from "@/lib/sla/events";
import type { Triage } from "@/lib/triage/questions";

/** Tier key → its name. */
export type TierNames = Readonly<Record<string, string>>;

export interface SeverityWords {
  readonly meanings: Readonly<Record<Severity, string>>;
  /** why the rule that fired gives its level; null when the table no longer has that rule */
  readonly reason: string | null;
}

export function severityWords(triage: Triage, rule: string, locale: Locale): SeverityWords {
  const { S1, S2, S3, S4 } = triage.meanings;
  return {
    meanings: { S1: S1[locale], S2: S2[locale], S3: S3[locale], S4: S4[locale] },
    reason: triage.rules.find(({ id }) => id === rule)?.reason[locale] ?? null,
  };
}

export function tierNames(tiers: readonly { key: string; name: Readonly<Record<Locale, string>> }[], locale: Locale) {
  return Object.fromEntries(tiers.map(({ key, name }): [string, string] => [key, name[locale]]));
}
