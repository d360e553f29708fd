/**
 * The same log with secrets replaced by labels, as its bytes come in. Line breaks stay, so line numbers do; a block in which
 * nothing is removed passes byte for byte.
 */
import type { Compiled } from "./compile";
import { createIntake, textOf } from "./encoding";
import { createScanner, separate } from "./scan";
import { labelOf } from "./secrets";

export interface Redactor {
  push(bytes: Uint8Array): void;
  /** How many were removed, per kind; null when it was no text. */
  end(): Readonly<Record<string, number>> | null;
}

/** `give` gets the redacted bytes in order; they are its own to keep. */
export function createRedactor(
  rules: Compiled,
  kinds: ReadonlySet<string>,
  give: (bytes: Uint8Array<ArrayBuffer>) => void,
): Redactor {
  const scan = createScanner(rules, "secrets");
  const removed: Record<string, number> = {};
  const intake = createIntake((block) => {
    const { text, encode } = textOf(block);
    const secrets = separate(scan(text).secrets, (kind) => kinds.has(kind));
    if (secrets.length === 0) return give(block.slice());
    let [redacted, at] = ["", 0];
    for (const { kind, start, end } of secrets) {
      redacted += text.slice(at, start) + labelOf(kind);
      at = end;
      removed[kind] = (removed[kind] ?? 0) + 1;
    }
    give(encode(redacted + text.slice(at)));
  });
  return { push: intake.push, end: () => (intake.end() === null ? null : removed) };
}
