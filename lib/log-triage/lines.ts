/** Where the lines of a text are: starts in order, and which line a place is on. */
export interface Lines {
  readonly count: number;
  /** index of the line that holds this place, from 0 */
  at(place: number): number;
  start(line: number): number;
  /** without the line break */
  end(line: number): number;
}

/** Lines end in \n or \r\n. A text that ends in a line break has no empty line after it. */
export function linesOf(text: string): Lines {
  const starts: number[] = [];
  for (let start = 0; start < text.length; ) {
    starts.push(start);
    const next = text.indexOf("\n", start);
    start = next < 0 ? text.length : next + 1;
  }
  const startOf = (line: number) => starts[line] ?? text.length;
  return {
    count: starts.length,
    at: (place) => search(starts, place),
    start: startOf,
    end: (line) => {
      let end = startOf(line + 1);
      if (end > 0 && text.charCodeAt(end - 1) === 10) end -= 1;
      if (end > startOf(line) && text.charCodeAt(end - 1) === 13) end -= 1;
      return end;
    },
  };
}

function search(starts: readonly number[], place: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}
