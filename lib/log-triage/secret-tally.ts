/** How many secrets of each kind would be taken out, with one of them masked. */
import type { Compiled } from "./compile";
import { masked } from "./excerpt";
import type { Page } from "./page";
import type { Evidence, SecretsFound } from "./result";

export function createSecretTally({ rules }: Compiled) {
  const kinds = new Map<string, { count: number; example: Evidence }>();
  return {
    add({ apart, text, lines, firstLine }: Page): void {
      for (const { kind, start, end } of apart) {
        const known = kinds.get(kind);
        if (known) known.count += 1;
        else {
          const example = { line: firstLine + lines.at(start), text: masked(text.slice(start, end)) };
          kinds.set(kind, { count: 1, example });
        }
      }
    },
    end: (): SecretsFound[] =>
      rules.secrets.flatMap(({ kind, label, removed }) => {
        const found = kinds.get(kind);
        return found ? [{ kind, label, removed, ...found }] : [];
      }),
  };
}
