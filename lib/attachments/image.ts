import "server-only";
/**
 * Images are decoded and written anew: what is not pixels does not survive, neither the place and device in EXIF nor
 * anything hidden behind the picture. One at a time, so that ten at once cost the memory of one.
 */
import type { Sharp } from "sharp";
import { LIMITS } from "./limits";

export type ImageRefusal = "attachment.image_damaged" | "attachment.image_too_large";

export interface Picture {
  readonly width: number;
  readonly height: number;
}

let last: Promise<unknown> = Promise.resolve();

/** Writes the picture at `from` to `to` in its own format, upright and without metadata. */
export function reencode(from: string, to: string): Promise<Picture | ImageRefusal> {
  const turn = last.then(() => reencodeNow(from, to));
  last = turn.catch(() => {});
  return turn;
}

async function reencodeNow(from: string, to: string): Promise<Picture | ImageRefusal> {
  const { default: sharp } = await import("sharp");
  sharp.cache(false);
  sharp.concurrency(1);
  const facts = await sharp(from, { limitInputPixels: false })
    .metadata()
    .catch(() => null);
  const write = facts && FORMATS[facts.format];
  if (!facts || !write) return "attachment.image_damaged";
  if (facts.width * facts.height > LIMITS.pixels) return "attachment.image_too_large";
  const image = sharp(from, { limitInputPixels: LIMITS.pixels, failOn: "error", sequentialRead: true }).autoOrient();
  try {
    const { width, height } = await write(image).toFile(to);
    return { width, height };
  } catch (error) {
    if (isFull(error)) throw error;
    return "attachment.image_damaged";
  }
}

/** Never SVG, which the library would draw. */
const FORMATS: Readonly<Record<string, (image: Sharp) => Sharp>> = {
  png: (image) => image.png(),
  jpeg: (image) => image.jpeg({ quality: 90 }),
  webp: (image) => image.webp({ quality: 90 }),
};

/** The library tells a full disk as words. */
const isFull = (error: unknown) => /no space left|unable to write|write error/i.test(String(error));
