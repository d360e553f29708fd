/**
 * Measuring by comparison: ours and a baseline take turns in the same run, and what counts is the ratio of their medians
 * with its spread over the rounds. Absolute times of a shared machine are only a guide (QUALITY-BARS §6).
 */
export interface Contender {
  readonly name: string;
  /** does the work once and returns something of it that must be the same every time */
  run(): unknown;
  /** how many pieces of work one run is */
  readonly pieces: number;
}

const ROUNDS = 7;
/** One turn lasts at least this long, so that the clock's grain and a short interruption do not matter. */
const TURN_MS = 60;

/** "add   ours 1.2 µs  naive 800 µs  650× as fast (600–700)". Throws when a contender's work changes between turns. */
export function compare(title: string, ours: Contender, baseline: Contender): string {
  const [a, b] = [prepare(ours), prepare(baseline)];
  const turns = Array.from({ length: ROUNDS }, (_, round) => {
    const first = round % 2 === 0;
    const [one, two] = first ? [a(), b()] : [b(), a()];
    return first ? { ours: one, baseline: two } : { ours: two, baseline: one };
  });
  const [mine, theirs] = [median(turns.map((turn) => turn.ours)), median(turns.map((turn) => turn.baseline))];
  const each = turns.map((turn) => turn.baseline / turn.ours);
  return `${title.padEnd(34)} ${ours.name} ${micro(mine)}, ${baseline.name} ${micro(theirs)}: ${told(theirs / mine, each)}`;
}

/** "add   ours 0.03 µs a piece, 33.1 M/s (31.0–34.2), goal 5 M/s". Absolute, so only a guide on a shared machine. */
export function rate(title: string, goalPerSecond: number, contender: Contender): string {
  const turn = prepare(contender);
  const all = Array.from({ length: ROUNDS }, turn);
  const perSecond = all.map((microseconds) => 1e6 / microseconds);
  const spread = `${many(Math.min(...perSecond))} to ${many(Math.max(...perSecond))}`;
  const verdict = median(perSecond) >= goalPerSecond ? "met" : "NOT MET";
  return `${title.padEnd(34)} ${contender.name} ${micro(median(all))}: ${many(median(perSecond))} a second (${spread}), goal ${many(goalPerSecond)} ${verdict}`;
}

function many(count: number): string {
  if (count >= 1e6) return `${(count / 1e6).toFixed(1)} M`;
  return count >= 1e4 ? `${Math.round(count / 1000)} k` : String(Math.round(count));
}

function told(ratio: number, each: readonly number[]): string {
  const isFaster = ratio >= 1;
  const shown = each.map((one) => (isFaster ? one : 1 / one));
  const spread = `${times(Math.min(...shown))} to ${times(Math.max(...shown))}`;
  return `${times(isFaster ? ratio : 1 / ratio)} ${isFaster ? "as fast" : "the time"} (${spread})`;
}

/** A turn: microseconds per piece. The first, untimed run warms up and says how many runs fill a turn. */
function prepare({ name, run, pieces }: Contender): () => number {
  const expected = JSON.stringify(run());
  const started = performance.now();
  run();
  const runs = Math.max(1, Math.ceil(TURN_MS / Math.max(performance.now() - started, 0.001)));
  return () => {
    let last: unknown;
    const from = performance.now();
    for (let turn = 0; turn < runs; turn++) last = run();
    const took = performance.now() - from;
    if (JSON.stringify(last) !== expected) throw new Error(`${name} did other work this time`);
    return (took * 1000) / runs / pieces;
  };
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

const times = (ratio: number) => `${ratio >= 10 ? Math.round(ratio) : ratio.toFixed(2)}×`;
const micro = (value: number) =>
  value >= 1000 ? `${(value / 1000).toFixed(2)} ms` : `${value.toFixed(value < 10 ? 2 : 0)} µs`;
