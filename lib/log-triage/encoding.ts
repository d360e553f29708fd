/**
 * In which encoding a log is written, and its text. UTF-8 passes through byte for byte, even where it is broken; other
 * encodings are made into UTF-8 on the way in.
 */
import { type Cutter, createCutter } from "./blocks";
import type { Encoding } from "./result";

/** As much of the beginning as it takes to tell. */
const SAMPLE = 64 * 1024;

export interface Intake {
  push(bytes: Uint8Array): void;
  /** What it was; null when it is no text. */
  end(): Encoding | null;
}

/** Holds the beginning back until it can tell the encoding, then hands on blocks of whole lines. */
export function createIntake(take: (block: Uint8Array, isWhole: boolean) => void): Intake {
  const cutter = createCutter(take);
  const sample = new Uint8Array(SAMPLE);
  let held = 0;
  let known: Feed | undefined;
  const begin = (): Feed => {
    const head = sample.subarray(0, held);
    known = feedOf(encodingOf(head), cutter);
    known.push(head);
    return known;
  };
  return {
    push(bytes) {
      if (known) return known.push(bytes);
      const part = bytes.subarray(0, SAMPLE - held);
      sample.set(part, held);
      held += part.length;
      if (held === SAMPLE) begin().push(bytes.subarray(part.length));
    },
    end() {
      const feed = known ?? begin();
      feed.end();
      return feed.encoding;
    },
  };
}

interface Feed {
  readonly encoding: Encoding | null;
  push(bytes: Uint8Array): void;
  end(): void;
}

function feedOf(encoding: Encoding | null, cutter: Cutter): Feed {
  if (encoding === null) return { encoding, push: () => undefined, end: () => undefined };
  if (encoding === "utf-8") return { encoding, push: cutter.push, end: cutter.end };
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  return {
    encoding,
    push: (bytes) => cutter.push(encoder.encode(decoder.decode(bytes, { stream: true }))),
    end() {
      cutter.push(encoder.encode(decoder.decode()));
      cutter.end();
    },
  };
}

/** What a file begins with that is no text, whatever its name. */
const SIGNATURES = [
  [0x50, 0x4b, 3, 4],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x25, 0x50, 0x44, 0x46],
];
/** Share of control characters from which bytes are no text. */
const BINARY = 0.1;

/** By its mark, by where its zeros are, or by whether it can be read; null when it is no text. */
export function encodingOf(head: Uint8Array): Encoding | null {
  const begins = (...mark: number[]) => mark.every((byte, at) => head[at] === byte);
  if (begins(0xff, 0xfe)) return "utf-16le";
  if (begins(0xfe, 0xff)) return "utf-16be";
  if (SIGNATURES.some((signature) => begins(...signature))) return null;
  const zeros = [0, 0];
  let controls = 0;
  for (const [at, byte] of head.entries()) {
    if (byte === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1;
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls += 1;
  }
  const [even = 0, odd = 0] = zeros;
  const many = head.length / 20;
  if (odd > many && even === 0) return "utf-16le";
  if (even > many && odd === 0) return "utf-16be";
  if (controls > head.length * BINARY) return null;
  return isReadable(head, "utf-8") || !isReadable(head, "gb18030") ? "utf-8" : "gb18030";
}

function isReadable(head: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const encoder = new TextEncoder();

export interface BlockText {
  readonly text: string;
  /** The bytes of a piece of the text. */
  encode(piece: string): Uint8Array<ArrayBuffer>;
}

/** The text of a block. If it is broken UTF-8, each byte is a character, so that nothing is lost on the way back. */
export function textOf(block: Uint8Array): BlockText {
  try {
    return { text: strict.decode(block), encode: (piece) => encoder.encode(piece) };
  } catch {
    return { text: bytesAsText(block), encode: (piece) => Uint8Array.from(piece, (byte) => byte.charCodeAt(0)) };
  }
}

const AT_ONCE = 8192;

function bytesAsText(block: Uint8Array): string {
  let text = "";
  for (let at = 0; at < block.length; at += AT_ONCE) text += String.fromCharCode(...block.subarray(at, at + AT_ONCE));
  return text;
}
