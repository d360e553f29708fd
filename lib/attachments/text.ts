import "server-only";
/**
 * Whether a file is text. Logs have no magic bytes, and real ones are cut in the middle of a character, so a little that
 * cannot be decoded is borne with; a NUL never is, except as half of a UTF-16 character.
 */
import { createReadStream } from "node:fs";

/** Share of characters that may be undecodable, and how many are always borne with. */
const TOLERATED = { share: 0.001, always: 4 };

export async function isText(path: string): Promise<boolean> {
  const start = await startOf(path);
  const wide =
    start[0] === 0xff && start[1] === 0xfe ? "utf-16le" : start[0] === 0xfe && start[1] === 0xff ? "utf-16be" : null;
  if (wide) return decodes(path, wide);
  // Chinese systems still write GB 18030; nearly everything decodes as that, so UTF-8 is asked first.
  return (await decodes(path, "utf-8")) || decodes(path, "gb18030");
}

async function startOf(path: string): Promise<Buffer> {
  for await (const chunk of createReadStream(path, { end: 1 })) return chunk as Buffer;
  return Buffer.alloc(0);
}

async function decodes(path: string, encoding: string): Promise<boolean> {
  const decoder = new TextDecoder(encoding);
  let [characters, broken] = [0, 0];
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    const text = decoder.decode(chunk, { stream: true });
    if (text.includes("\0")) return false;
    characters += text.length;
    broken += countOf(text, "\ufffd");
  }
  return broken <= Math.max(TOLERATED.always, characters * TOLERATED.share);
}

function countOf(text: string, character: string): number {
  let count = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) count++;
  return count;
}
