/** Which values of each fact a log names, how often, and where first. */
import type { Compiled } from "./compile";
import { excerpt } from "./excerpt";
import type { Page } from "./page";
import type { FactFound, Found } from "./result";

/** Different values of one fact that are kept; a log that names more is no help with more. */
const MOST_VALUES = 20;

interface Tallied extends Found {
  weight: number;
  count: number;
}

/** A value that the shape of the log suggests, with the line that showed it. */
export interface Implied {
  readonly fact: string;
  readonly value: string;
  readonly count: number;
  readonly line: number;
  readonly text: string;
}

export function createFactTally({ rules }: Compiled) {
  const facts = new Map(rules.facts.map(({ key }) => [key, new Map<string, Tallied>()]));
  const wordsOf = (fact: string, value: string) => rules.facts.find(({ key }) => key === fact)?.values?.[value];
  return {
    add(page: Page): void {
      for (const match of page.matches) {
        if (match.is !== "fact") continue;
        const values = facts.get(match.fact);
        const known = values?.get(match.value);
        if (known) {
          known.count += 1;
          known.weight = Math.max(known.weight, match.weight);
        } else if (values && values.size < MOST_VALUES) {
          const { value, weight } = match;
          const text = excerpt(page, page.apart, match.line, match);
          const words = wordsOf(match.fact, value);
          values.set(value, { value, words, weight, count: 1, line: page.firstLine + match.line, text });
        }
      }
    },
    end(implied: readonly Implied[]): FactFound[] {
      for (const { fact, value, ...where } of implied) {
        const values = facts.get(fact);
        if (values && !values.has(value))
          values.set(value, { value, words: wordsOf(fact, value), weight: 1, ...where });
      }
      return rules.facts.flatMap(({ key, label }) => {
        const [best, ...others] = [...(facts.get(key)?.values() ?? [])].sort(byBelief).map(found);
        return best ? [{ key, label, best, others }] : [];
      });
    },
  };
}

const byBelief = (a: Tallied, b: Tallied) => b.weight - a.weight || b.count - a.count || a.line - b.line;

const found = ({ value, words, count, line, text }: Tallied): Found => ({
  ...{ value, count, line, text },
  ...(words ? { words } : {}),
});
