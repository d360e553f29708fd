/**
 * A query understood: groups of terms, one per thing the reader named. Each group can be said in several ways
 * (as typed, by its stem, in other words, in the other language, completed, corrected); the best way counts.
 */
import { fold, type Run, runsOf, settle } from "../tokenize";
import { type Asked, hanGroups } from "./han";
import { wordStretchGroups } from "./latin";
import type { SearchIndex } from "./search-index";
import type { Group } from "./ways";
import { worthOf } from "./worth";

export type { Group, Way } from "./ways";

export interface Query {
  readonly folded: string;
  /** The query without the words that only ask. */
  readonly core: string;
  readonly groups: readonly Group[];
  readonly isQuestion: boolean;
}

/** What is pasted whole is told by its rarest words; the rest only costs time. */
const MOST_GROUPS = 28;

export function readQuery(text: string, index: SearchIndex): Query {
  const settled = settle(text);
  const runs = runsOf(settled);
  const isOpen = !/\s$/.test(text);
  const asked: Asked = { asking: false, core: [] };
  const groups = stretchesOf(runs, settled).flatMap((stretch, at, all) => {
    const unfinished = isOpen && at === all.length - 1;
    const [run] = stretch;
    return run?.kind === "han"
      ? hanGroups(run.text, unfinished, index, asked)
      : wordStretchGroups({ runs: stretch, settled, unfinished }, index, asked);
  });
  return {
    folded: fold(text).trim(),
    core: asked.core.join(""),
    groups: telling(groups, index),
    isQuestion: asked.asking,
  };
}

/** Chinese runs one by one, words with only blanks between them together. */
function stretchesOf(runs: readonly Run[], settled: string): Run[][] {
  const stretches: Run[][] = [];
  let end = 0;
  for (const run of runs) {
    const last = stretches.at(-1);
    const joins = run.kind === "word" && last?.[0]?.kind === "word" && /^\s+$/.test(settled.slice(end, run.start));
    if (joins) last?.push(run);
    else stretches.push([run]);
    end = run.start + run.text.length;
  }
  return stretches;
}

function telling(groups: readonly Group[], index: SearchIndex): readonly Group[] {
  if (groups.length <= MOST_GROUPS) return groups;
  const weights = new Map(
    groups.map((group) => [
      group,
      group.weight * Math.max(0, ...(group.ways[0]?.terms ?? []).map((term) => worthOf(index, term).rarity)),
    ]),
  );
  const limit = [...weights.values()].sort((a, b) => b - a)[MOST_GROUPS - 1] ?? 0;
  return groups.filter((group) => (weights.get(group) ?? 0) >= limit).slice(0, MOST_GROUPS);
}
