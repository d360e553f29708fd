/** Which error codes a log names, on how many lines, from where to where. */
import type { Compiled } from "./compile";
import { excerpt } from "./excerpt";
import type { Page } from "./page";
import type { CodeFound, Evidence, Written } from "./result";
import type { Match } from "./scan";
import { writtenOf } from "./times";

/** Different codes that are kept. */
const MOST_CODES = 200;

interface Tallied {
  count: number;
  readonly first: Evidence;
  last: Evidence;
  readonly since: Written | null;
  until: Written | null;
}

export function createCodeTally({ errors }: Compiled) {
  const codes = new Map<number, Tallied>();
  const add = (page: Page, code: number, matches: readonly Match[]) => {
    const [first, last] = [matches[0], matches.at(-1)];
    if (!first || !last) return;
    const where = (match: Match): Evidence => ({
      line: page.firstLine + match.line,
      text: excerpt(page, page.apart, match.line, match),
    });
    const known = codes.get(code);
    const [end, until] = [where(last), timeAt(page, last.line)];
    if (known) {
      // The first line of a block may be the rest of one already counted.
      known.count += matches.length - (known.last.line === page.firstLine + first.line ? 1 : 0);
      known.last = end;
      known.until = until;
    } else if (codes.size < MOST_CODES) {
      const since = timeAt(page, first.line);
      codes.set(code, { count: matches.length, first: where(first), last: end, since, until });
    }
  };
  return {
    add(page: Page): void {
      for (const [code, matches] of linesByCode(page)) add(page, code, matches);
    },
    end: (): CodeFound[] =>
      [...codes]
        .map(([code, tallied]): CodeFound => {
          const entry = errors.get(code);
          const told = entry && { words: { zh: entry.zh, en: entry.en } };
          return { code, name: entry?.name ?? null, article: entry?.article ?? null, ...told, ...tallied };
        })
        .sort((a, b) => b.count - a.count || a.code - b.code),
  };
}

/** A line that names a code twice, by number and by name, counts once. */
function linesByCode({ matches }: Page): Map<number, Match[]> {
  const lines = new Map<number, Match[]>();
  for (const match of matches) {
    if (match.is !== "code") continue;
    const seen = lines.get(match.code);
    if (!seen) lines.set(match.code, [match]);
    else if (seen.at(-1)?.line !== match.line) seen.push(match);
  }
  return lines;
}

/** The time of a line, or of the nearest one above it. */
function timeAt({ stamps, before }: Page, line: number): Written | null {
  for (let at = line; at >= 0; at -= 1) {
    const stamp = stamps[at];
    if (stamp) return writtenOf(stamp);
  }
  return before && writtenOf(before);
}
