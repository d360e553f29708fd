/** How drills say what they found. */

export function assert(holds: unknown, otherwise: string): asserts holds {
  if (!holds) throw new Error(otherwise);
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** "1.2 s (0.9–1.8)": median and range of times in milliseconds. */
export function spread(times: readonly number[]): string {
  const seconds = (ms: number) => (ms / 1000).toFixed(1);
  return `${seconds(median(times))} s (${seconds(Math.min(...times))}–${seconds(Math.max(...times))})`;
}
