/** Which sentences nothing says. A key is used when a file that opens its namespace also names the rest of it. */
import type { SourceTexts } from "./syntax";

export function unusedKeys(keys: readonly string[], sources: readonly SourceTexts[]): string[] {
  const everywhere = new Set(sources.flatMap(({ literals }) => literals));
  return keys.filter((key) => !sources.some((source) => uses(source, key, everywhere)));
}

function uses({ literals, templates }: SourceTexts, key: string, everywhere: ReadonlySet<string>): boolean {
  return literals.some((namespace) => {
    if (!key.startsWith(`${namespace}.`)) return false;
    const rest = key.slice(namespace.length + 1);
    // Named here, built here from parts, or handed over by another room of the code (a metric, a role, an event).
    return (
      literals.includes(rest) || everywhere.has(rest) || templates.some((template) => fits(template, rest, everywhere))
    );
  });
}

/** A part that is filled in is one word, or a dotted word that the code knows. */
function fits(template: string, rest: string, everywhere: ReadonlySet<string>): boolean {
  const escaped = template.split("*").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const filled = new RegExp(`^${escaped.join("(.+)")}$`).exec(rest)?.slice(1);
  return filled?.every((part) => !part.includes(".") || everywhere.has(part)) ?? false;
}
