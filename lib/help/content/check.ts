/** Everything that can be wrong with the content without being wrong in one file: links, twins, codes, names. */
import "server-only";
import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import type { Root } from "mdast";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { LOCALES, type Locale } from "@/lib/i18n/routing";
import {
  type ArticleFile,
  articlePaths,
  ContentError,
  readArticleFile,
  readCollections,
  readErrorTable,
} from "./files";
import { sectionsOf } from "./sections";

/** All problems of a content folder, each naming file and field. Empty means the content is sound. */
export function checkContent(root: string): string[] {
  const problems: string[] = [];
  const attempt = <T>(read: () => T, otherwise: T): T => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      problems.push(error.message);
      return otherwise;
    }
  };
  const collections = new Set(attempt(() => readCollections(root), []).map(({ slug }) => slug));
  const table = attempt(() => readErrorTable(root), []);
  const codes = new Set(table.map(({ code }) => code));
  const shelves = LOCALES.map((locale): Shelf => {
    const paths = attempt(() => articlePaths(locale, root), []);
    const files = paths.flatMap((at) => attempt(() => [readArticleFile(at, root)], []));
    return { locale, files, pages: new Map(files.map((file) => [`${file.collection}/${file.slug}`, file])) };
  });
  for (const shelf of shelves) {
    for (const file of shelf.files) {
      const name = relative(root, file.path);
      const say = (field: string, what: string) => problems.push(`${name}: ${field}: ${what}`);
      checkNames(file, shelf, collections, say);
      checkCodes(file, codes, say);
      checkLinks(file, shelf, say);
    }
  }
  return [...problems, ...missingTwins(shelves, root), ...orphanCodes(table, shelves)];
}

interface Shelf {
  readonly locale: Locale;
  readonly files: readonly ArticleFile[];
  readonly pages: ReadonlyMap<string, ArticleFile>;
}

type Say = (field: string, what: string) => void;

function checkNames(file: ArticleFile, shelf: Shelf, collections: ReadonlySet<string>, say: Say): void {
  if (!collections.has(file.collection)) say("collection", `"${file.collection}" is not in collections.json`);
  if (shelf.files.some((other) => other.slug === file.slug && other.collection < file.collection)) {
    say("slug", `"${file.slug}" is taken by another collection`);
  }
  for (const slug of file.front.related ?? []) {
    if (slug === file.slug) say("related", "names the article itself");
    else if (!shelf.files.some((other) => other.slug === slug)) say("related", `there is no article "${slug}"`);
  }
}

function checkCodes(file: ArticleFile, codes: ReadonlySet<number>, say: Say): void {
  for (const code of file.front.codes ?? []) if (!codes.has(code)) say("codes", `${code} is not in sdk/errors.json`);
}

function checkLinks(file: ArticleFile, shelf: Shelf, say: Say): void {
  const tree: Root = unified().use(remarkParse).parse(file.body);
  visit(tree, ["link", "definition", "image"], (node) => {
    if (node.type !== "link" && node.type !== "definition" && node.type !== "image") return;
    const fault = faultOf(node.url, file, shelf);
    if (fault) say(`link "${node.url}"`, fault);
  });
}

function faultOf(url: string, file: ArticleFile, shelf: Shelf): string | undefined {
  if (/^(https?:|mailto:|tel:)/.test(url)) return undefined;
  if (!url.startsWith("/") && !url.startsWith("#")) return "links start with /help/, # or https:";
  if (/^\/(zh|en)(\/|$)/.test(url)) return "leave the language out, the page adds it";
  const [path = "", anchor = ""] = url.split("#");
  const article = path === "" ? file : articleAt(path, shelf);
  if (!article) return path.startsWith("/help/") && !isTopic(path, shelf) ? "there is no such page" : undefined;
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

function missingTwins(shelves: readonly Shelf[], root: string): string[] {
  return shelves.flatMap(({ locale, files }) =>
    shelves
      .filter((other) => other.locale !== locale)
      .flatMap((other) =>
        files
          .filter(({ collection, slug }) => !existsSync(join(root, other.locale, collection, `${slug}.md`)))
          .map(
            ({ collection, slug }) =>
              `${locale}/${collection}/${slug}.md: translation: ${other.locale}/${collection}/${slug}.md is missing`,
          ),
      ),
  );
}

function orphanCodes(table: readonly { code: number; article: string }[], shelves: readonly Shelf[]): string[] {
  const slugs = new Set(shelves.flatMap(({ files }) => files.map(({ slug }) => slug)));
  return table
    .filter(({ article }) => !slugs.has(article))
    .map(({ code, article }) => `sdk/errors.json: ${code}: there is no article "${article}"`);
}
