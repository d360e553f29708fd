/** What of the findings the wizard may take over. */
import type { Compiled } from "./compile";
import type { CodeFound, FactFound, LogFields } from "./result";

/** Only what was read. The problem is said to have begun at the first error, if that has a date. */
export function fieldsOf({ rules }: Compiled, facts: readonly FactFound[], codes: readonly CodeFound[]): LogFields {
  const named = rules.facts.flatMap(({ key, field }) => {
    const found = facts.find((fact) => fact.key === key);
    return field && found ? [[field, found.best.value] as const] : [];
  });
  const [earliest] = codes.toSorted((a, b) => a.first.line - b.first.line);
  const since = earliest?.since?.iso;
  return { ...Object.fromEntries(named), ...(since ? { since } : {}), errorCodes: codes.map(({ code }) => code) };
}
