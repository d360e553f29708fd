/**
 * Reads a log as its bytes come in and says what it found (N11). Pure: nothing is stored, sent or asked. Memory does not
 * grow with the log: one block at a time, and tallies that have a limit.
 */
import { createCodeTally } from "./code-tally";
import type { Compiled } from "./compile";
import { createIntake, textOf } from "./encoding";
import { createFactTally } from "./fact-tally";
import { fieldsOf } from "./fields";
import type { Page } from "./page";
import { createRangeTally } from "./range-tally";
import type { LogFindings } from "./result";
import { createScanner, type Scan, separate } from "./scan";
import { createSecretTally } from "./secret-tally";
import { createTimeReader, type Stamp } from "./times";

export interface LogReader {
  push(bytes: Uint8Array): void;
  /** null when it was no text */
  end(wasCompressed?: boolean): LogFindings | null;
}

export function createLogReader(rules: Compiled): LogReader {
  const scan = createScanner(rules, "all");
  const readTime = createTimeReader(rules);
  const tallies = {
    facts: createFactTally(rules),
    codes: createCodeTally(rules),
    range: createRangeTally(rules),
    secrets: createSecretTally(rules),
  };
  let [bytes, firstLine, continues] = [0, 1, false];
  let before: Stamp | null = null;

  const intake = createIntake((block, isWhole) => {
    const scanned = scan(textOf(block).text);
    const stamps = stampsOf(scanned, readTime, continues);
    const page: Page = { ...scanned, firstLine, apart: separate(scanned.secrets, () => true), stamps, before };
    for (const tally of Object.values(tallies)) tally.add(page);
    before = stamps.findLast((stamp) => stamp !== null) ?? before;
    firstLine += scanned.lines.count - (isWhole ? 0 : 1);
    continues = !isWhole;
  });
  return {
    push(chunk) {
      bytes += chunk.length;
      intake.push(chunk);
    },
    end(wasCompressed = false) {
      const encoding = intake.end();
      if (encoding === null) return null;
      const { range, shape, implied } = tallies.range.end();
      const facts = tallies.facts.end(implied);
      const codes = tallies.codes.end();
      const counts = { bytes, lines: firstLine - 1 + (continues ? 1 : 0) };
      const found = { facts, codes, range, secrets: tallies.secrets.end() };
      return { encoding, wasCompressed, ...counts, shape, ...found, fields: fieldsOf(rules, facts, codes) };
    },
  };
}

/** A piece of a line that goes on has no time of its own. */
function stampsOf({ text, lines }: Scan, readTime: ReturnType<typeof createTimeReader>, continues: boolean) {
  return Array.from({ length: lines.count }, (_, line) =>
    line === 0 && continues ? null : readTime(text, lines.start(line), lines.end(line)),
  );
}
