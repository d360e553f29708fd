/**
 * Bytes as they arrive, cut into blocks of whole lines. Where it cuts depends on the bytes alone, never on how they
 * arrived, so that a log read from a slow disk gives the same result as one from memory.
 */

/** Bytes that are looked at together; small enough to stay in a processor's cache. */
const BLOCK = 256 * 1024;
/** A line longer than this is cut into pieces, which bounds the memory that a log without line breaks can take. */
export const LONGEST_LINE = 1024 * 1024;
/** Room to begin with; most logs of a test and many of a user are small. */
const SMALLEST = 16 * 1024;
/** How far back a place to cut is looked for, so that no value is cut in two. */
const CUT_REACH = 64 * 1024;

export interface Cutter {
  push(bytes: Uint8Array): void;
  end(): void;
}

/** `take` gets each block once, as a view that is only good until it returns; `isWhole` is false if its last line goes on. */
export function createCutter(take: (block: Uint8Array, isWhole: boolean) => void): Cutter {
  let buffer = new Uint8Array(SMALLEST);
  let [filled, target] = [0, BLOCK];
  const release = (end: number, isWhole: boolean) => {
    take(buffer.subarray(0, end), isWhole);
    buffer.copyWithin(0, end, filled);
    filled -= end;
    target = BLOCK;
  };
  return {
    push(bytes) {
      for (let at = 0; at < bytes.length; ) {
        const part = bytes.subarray(at, at + target - filled);
        buffer = withRoom(buffer, filled + part.length);
        buffer.set(part, filled);
        filled += part.length;
        at += part.length;
        if (filled < target) return;
        const end = buffer.lastIndexOf(LINE_FEED, filled - 1) + 1;
        if (end > 0) release(end, true);
        else if (target < LONGEST_LINE) target += BLOCK;
        else release(placeToCut(buffer.subarray(0, filled)), false);
      }
    },
    end() {
      if (filled > 0) release(filled, true);
    },
  };
}

function withRoom(buffer: Uint8Array<ArrayBuffer>, size: number): Uint8Array<ArrayBuffer> {
  if (size <= buffer.length) return buffer;
  const larger = new Uint8Array(Math.max(size, Math.min(buffer.length * 4, LONGEST_LINE)));
  larger.set(buffer);
  return larger;
}

const LINE_FEED = 10;
const [SPACE, TAB, COMMA, QUOTE, BRACE] = [32, 9, 44, 34, 123];

/** Between two members of JSON if there are any, else between words, else between two characters. */
function placeToCut(buffer: Uint8Array): number {
  const nearest = buffer.length - CUT_REACH;
  for (let at = buffer.length - 1; at > nearest; at -= 1) {
    const next = buffer[at];
    if (buffer[at - 1] === COMMA && (next === QUOTE || next === BRACE)) return at;
  }
  for (let at = buffer.length; at > nearest; at -= 1) {
    const before = buffer[at - 1];
    if (before === SPACE || before === TAB || before === COMMA) return at;
  }
  let at = buffer.length;
  while (at > buffer.length - 4 && ((buffer[at - 1] ?? 0) & 0xc0) === 0x80) at -= 1;
  return at < buffer.length && ((buffer[at - 1] ?? 0) & 0xc0) === 0xc0 ? at - 1 : buffer.length;
}
