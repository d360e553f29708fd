/** Where the links and pictures of an article lead, and which pictures nothing shows. */
import "server-only";
import type { Root } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import type { ArticleFile } from "./files";
import { IMAGE_PATH, imageFiles, isImageName } from "./images";
import { sectionsOf } from "./sections";
import type { Say, Shelf } from "./shelf";

/** Checks every link and picture of the article; the pictures it shows are added to `shown`. */
export function checkLinks(file: ArticleFile, shelf: Shelf, images: ReadonlySet<string>, shown: Set<string>, say: Say) {
  const tree: Root = unified().use(remarkParse).use(remarkGfm).parse(file.body);
  visit(tree, (node) => {
    if (node.type === "link" || node.type === "definition") {
      const fault = faultOfLink(node.url, file, shelf);
      if (fault) say(`link "${node.url}"`, fault);
    }
    if (node.type === "image") {
      shown.add(node.url.slice(IMAGE_PATH.length));
      const fault = faultOfImage(node.url, node.alt ?? "", images);
      if (fault) say(`image "${node.url}"`, fault);
    }
    if (node.type === "imageReference") say(`image "${node.identifier}"`, "write the address beside the picture");
  });
}

/** Files in `content/images` that no article shows or that cannot be shown at all. */
export function checkImages(root: string, shown: ReadonlySet<string>): string[] {
  return imageFiles(root).flatMap((name) => {
    if (!isImageName(name))
      return `images/${name}: name: lower-case words joined by hyphens, as png, jpg, webp, avif or gif`;
    return shown.has(name) ? [] : `images/${name}: orphan: no article shows it`;
  });
}

function faultOfLink(url: string, file: ArticleFile, shelf: Shelf): string | undefined {
  if (/^(https?:|mailto:|tel:)/.test(url)) return undefined;
  if (!url.startsWith("/") && !url.startsWith("#")) return "links start with /help/, # or https:";
  if (/^\/(zh|en)(\/|$)/.test(url)) return "leave the language out, the page adds it";
  const [path = "", anchor = ""] = url.split("#");
  const article = path === "" ? file : articleAt(path, shelf);
  if (!article) return path.startsWith("/help/") && !isTopic(path, shelf) ? "there is no such page" : undefined;
  if (article.front.status === "draft" && file.front.status !== "draft")
    return "the page is a draft, nobody can read it";
  const isThere = !anchor || sectionsOf(article.body).some(({ id }) => id === decodeURIComponent(anchor));
  return isThere ? undefined : "the page has no such heading";
}

function articleAt(path: string, shelf: Shelf): ArticleFile | undefined {
  return path.startsWith("/help/") ? shelf.pages.get(path.slice("/help/".length)) : undefined;
}

function isTopic(path: string, shelf: Shelf): boolean {
  const [topic = "", ...rest] = path.slice("/help/".length).split(/[/?]/);
  return rest.length === 0
    ? shelf.files.some(({ collection }) => collection === topic) || topic === "search"
    : topic === "search";
}

function faultOfImage(url: string, alt: string, images: ReadonlySet<string>): string | undefined {
  if (!url.startsWith(IMAGE_PATH)) return `pictures lie in content/images and are named ${IMAGE_PATH}<file>`;
  if (!images.has(url.slice(IMAGE_PATH.length))) return `there is no file images/${url.slice(IMAGE_PATH.length)}`;
  return alt.trim() === "" ? "say in words what it shows, between the brackets" : undefined;
}
