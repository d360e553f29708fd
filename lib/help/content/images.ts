/** Pictures that articles show: files in `content/images/`, named in Markdown as `/help/images/<file>`. */
import "server-only";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Root } from "hast";
import { imageSize } from "image-size";
import { visit } from "unist-util-visit";
import { CONTENT_ROOT } from "./files";

export const IMAGE_PATH = "/help/images/";

/** No SVG: opened by itself it could run scripts under our address (SEC-23). */
const TYPES: Readonly<Record<string, string>> = {
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  webp: "image/webp",
  avif: "image/avif",
  gif: "image/gif",
};

const typeOf = (name: string) => TYPES[name.slice(name.lastIndexOf(".") + 1)];

/** Everything in the folder, whether or not an article may show it. */
export function imageFiles(root = CONTENT_ROOT): string[] {
  const folder = join(root, "images");
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}

export const isImageName = (name: string): boolean =>
  /^[a-z0-9]+(-[a-z0-9]+)*\.[a-z]+$/.test(name) && typeOf(name) !== undefined;

/** The file's bytes and type; nothing for what is not in the folder, whatever its name tries. */
export function readImage(name: string, root = CONTENT_ROOT): { type: string; bytes: Buffer<ArrayBuffer> } | undefined {
  const type = typeOf(name);
  if (!type || !isImageName(name) || !imageFiles(root).includes(name)) return undefined;
  return { type, bytes: readFileSync(join(root, "images", name)) };
}

/** Says how large each picture is, so that nothing moves when it arrives (P-01), and lets it wait until it is near. */
export function sizeImages(root: string) {
  return (tree: Root) => {
    visit(tree, "element", (node) => {
      const src = node.tagName === "img" ? String(node.properties.src ?? "") : "";
      const image = src.startsWith(IMAGE_PATH) ? readImage(src.slice(IMAGE_PATH.length), root) : undefined;
      if (!image) return;
      const { width, height } = imageSize(image.bytes);
      Object.assign(node.properties, { width, height, loading: "lazy", decoding: "async" });
    });
  };
}
