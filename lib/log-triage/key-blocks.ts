/** Secrets that go over several lines, such as private keys: everything from the line that opens one to the one that ends it. */
import type { Compiled } from "./compile";
import { LABEL_START, type Secret } from "./secrets";

/** A key has fewer lines. If its end is missing, the log goes on after these. */
const MOST_LINES = 200;

/** Reads block after block of one log, since a key may begin in one and end in the next. */
export function createKeyBlockReader({ rules }: Compiled): (text: string) => Secret[] {
  const kinds = rules.secrets.flatMap(({ kind, block }) => (block ? [{ kind, ...block }] : []));
  let open: { kind: string; end: string; linesLeft: number } | null = null;
  return (text) => {
    const secrets: Secret[] = [];
    for (let at = 0; at < text.length; ) {
      if (open) {
        at = closeFrom(text, at, open, secrets);
        if (at < text.length || open.linesLeft === 0) open = null;
      } else {
        const next = nextOpening(text, at, kinds);
        if (!next) break;
        open = { kind: next.kind, end: next.end, linesLeft: MOST_LINES };
        at = next.at;
      }
    }
    return secrets;
  };
}

function nextOpening(text: string, from: number, kinds: readonly { kind: string; begin: string[]; end: string }[]) {
  const openings = kinds.flatMap(({ kind, begin, end }) =>
    begin.map((word) => ({ kind, end, at: text.indexOf(word, from), length: word.length })),
  );
  const found = openings.filter(({ at }) => at >= 0).sort((a, b) => a.at - b.at)[0];
  return found && { kind: found.kind, end: found.end, at: found.at + found.length };
}

/** Takes line by line, leaving the line breaks; returns the place after the secret, or the end of the text. */
function closeFrom(text: string, from: number, open: { kind: string; end: string; linesLeft: number }, into: Secret[]) {
  const close = text.indexOf(open.end, from);
  const stop = close < 0 ? text.length : close;
  let at = from;
  while (at < stop && open.linesLeft > 0) {
    const next = text.indexOf("\n", at);
    const end = next < 0 || next > stop ? stop : next;
    const [start, last] = trimmed(text, at, end);
    if (start < last && !text.startsWith(LABEL_START, start)) into.push({ kind: open.kind, start, end: last });
    open.linesLeft -= 1;
    at = end + 1;
  }
  return close < 0 || open.linesLeft === 0 ? Math.min(at, text.length) : stop;
}

/** Without the blanks at its ends, and the line breaks of a key that JSON has on one line. */
function trimmed(text: string, from: number, to: number): [number, number] {
  let [start, end] = [from, to];
  for (let skip = 1; skip > 0 && start < end; start += skip) skip = blankLength(text.slice(start, start + 2), true);
  for (let skip = 1; skip > 0 && start < end; end -= skip) skip = blankLength(text.slice(end - 2, end), false);
  return [start, end];
}

const blankLength = (two: string, isStart: boolean): number =>
  /^\\[nrt]$/.test(two) ? 2 : /\s/.test(two.charAt(isStart ? 0 : two.length - 1)) ? 1 : 0;
