/**
 * Whether a vendor's pattern can be slow. A pattern is accepted only if its cost is bounded by reading it: every repetition
 * has a small upper bound, nothing refers back, and a repetition whose end is not decided by the next character may not
 * multiply with others. What follows is asked of the regular expression engine itself, over a sample of characters.
 */

/** Longest run one repetition may take. */
const MAX_REPEAT = 256;
/** Ways in which the undecided repetitions of one pattern may share the same text. */
const MAX_WAYS = 64;

const SAMPLE = [
  ...Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)),
  "é",
  "：",
  "中",
  "文",
  "\u2028",
];

interface Repeat {
  readonly min: number;
  readonly max: number;
}
interface Piece {
  /** source without its repetition */
  readonly atom: string;
  readonly repeat: Repeat;
  /** of a group: its alternatives */
  readonly branches?: readonly (readonly Piece[])[];
  /** takes no characters: ^ $ \b and what looks ahead or back */
  readonly isZeroWidth: boolean;
}

class PatternFault extends Error {}

/** What is wrong with a pattern, in words for who edits it; undefined if nothing. */
export function patternFault(source: string): string | undefined {
  try {
    new RegExp(source, "iu");
    const { branches, at } = readBranches(source, 0);
    if (at < source.length) return "has a bracket too many";
    const ways = Math.max(...branches.map((branch) => waysOf(branch, new Set())));
    return ways > MAX_WAYS ? `may try ${ways} ways on the same text; ${MAX_WAYS} are allowed` : undefined;
  } catch (error) {
    if (error instanceof PatternFault || error instanceof SyntaxError) return error.message;
    throw error;
  }
}

function readBranches(source: string, from: number): { branches: Piece[][]; at: number } {
  const branches: Piece[][] = [[]];
  let at = from;
  while (at < source.length && source[at] !== ")") {
    if (source[at] === "|") {
      branches.push([]);
      at += 1;
      continue;
    }
    const read = readPiece(source, at);
    branches.at(-1)?.push(read.piece);
    at = read.at;
  }
  return { branches, at };
}

function readPiece(source: string, from: number): { piece: Piece; at: number } {
  const { atom, branches, isZeroWidth, at } = source[from] === "(" ? readGroup(source, from) : readAtom(source, from);
  const quantifier = /^(?:[*+]|\{\d+,\})/.exec(source.slice(at));
  if (quantifier) throw new PatternFault(`"${atom}${quantifier[0]}" has no upper bound; write {0,${MAX_REPEAT}}`);
  const bounded = /^(?:\?|\{(\d+)(?:,(\d+))?\})\??/.exec(source.slice(at));
  const repeat = { min: 1, max: 1 };
  if (bounded) {
    repeat.min = Number(bounded[1] ?? 0);
    repeat.max = Number(bounded[2] ?? bounded[1] ?? 1);
  }
  if (repeat.max > MAX_REPEAT) throw new PatternFault(`"${atom}${bounded?.[0]}" repeats more than ${MAX_REPEAT} times`);
  return { piece: { atom, repeat, branches, isZeroWidth }, at: at + (bounded?.[0].length ?? 0) };
}

type Atom = Omit<Piece, "repeat"> & { at: number };

function readGroup(source: string, from: number): Atom {
  const head = /^\((?:\?(?::|=|!|<=|<!|<[a-zA-Z]\w*>))?/.exec(source.slice(from))?.[0] ?? "(";
  if (head === "(") throw new PatternFault("groups are written (?:…) or (?<value>…)");
  const inner = readBranches(source, from + head.length);
  if (source[inner.at] !== ")") throw new PatternFault("a bracket is not closed");
  const isZeroWidth = /^\(\?<?[=!]$/.test(head);
  return { atom: source.slice(from, inner.at + 1), branches: inner.branches, isZeroWidth, at: inner.at + 1 };
}

function readAtom(source: string, from: number): Atom {
  const rest = source.slice(from);
  if (/^\\(?:[1-9]|k<)/.test(rest)) throw new PatternFault("refers back to what it matched");
  if (/^\\[pP]/.test(rest)) throw new PatternFault("names a Unicode property; write the characters");
  const atom = /^(?:\[(?:\\.|[^\]\\])*\]|\\x[0-9a-f]{2}|\\u[0-9a-f]{4}|\\.|.)/isu.exec(rest)?.[0] ?? "";
  return { atom, isZeroWidth: /^(?:\^|\$|\\b|\\B)$/.test(atom), at: from + atom.length };
}

/** In how many ways the pieces may divide one text, given what may come after them. */
function waysOf(pieces: readonly Piece[], after: ReadonlySet<string>): number {
  let ways = 1;
  for (const [index, piece] of pieces.entries()) {
    const next = followOf(pieces.slice(index + 1), after);
    const isOpen = piece.repeat.max > piece.repeat.min;
    const own = firstOf([piece]);
    const decided = !isOpen || [...own].every((character) => !next.has(character));
    const inside = Math.max(1, ...(piece.branches ?? []).map((branch) => waysOf(branch, union(next, own, piece))));
    const laps = piece.branches && !piece.isZeroWidth ? piece.repeat.max : 1;
    if (piece.branches && piece.repeat.max > 8) throw new PatternFault(`"${piece.atom}" repeats more than 8 times`);
    ways *= inside ** laps * (decided ? 1 : piece.repeat.max - piece.repeat.min + 1);
    if (ways > 1e6) return ways;
  }
  return ways;
}

/** Inside a group that repeats, the group itself may come next. */
const union = (next: ReadonlySet<string>, own: ReadonlySet<string>, { repeat }: Piece) =>
  repeat.max > 1 ? new Set([...next, ...own]) : next;

const followOf = (pieces: readonly Piece[], after: ReadonlySet<string>): ReadonlySet<string> => {
  const first = firstOf(pieces);
  return pieces.some(isNeeded) ? first : new Set([...first, ...after]);
};

const isNeeded = (piece: Piece): boolean =>
  !piece.isZeroWidth && piece.repeat.min > 0 && (piece.branches?.every((branch) => branch.some(isNeeded)) ?? true);

/** Characters with which a match of these pieces may begin. */
function firstOf(pieces: readonly Piece[]): ReadonlySet<string> {
  const first = new Set<string>();
  for (const piece of pieces) {
    if (piece.isZeroWidth) continue;
    const own = piece.branches
      ? piece.branches.flatMap((branch) => [...firstOf(branch)])
      : SAMPLE.filter((character) => new RegExp(`^(?:${piece.atom})$`, "iu").test(character));
    for (const character of own) first.add(character);
    if (isNeeded(piece)) return first;
  }
  return first;
}
