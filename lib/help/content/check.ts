/** Everything that can be wrong with the content without being wrong in one file: links, twins, codes, names. */
import "server-only";
import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { LOCALES } from "@/lib/i18n/routing";
import { checkImages, checkLinks } from "./check-links";
import { checkMoved, checkSameLife, checkSuccessor } from "./check-lives";
import {
  type ArticleFile,
  articlePaths,
  ContentError,
  readArticleFile,
  readCollections,
  readErrorTable,
} from "./files";
import { imageFiles } from "./images";
import { articleOf, type Say, type Shelf } from "./shelf";

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
  const [images, shown] = [new Set(imageFiles(root)), new Set<string>()];
  for (const shelf of shelves) {
    const others = shelves.filter((other) => other !== shelf);
    for (const file of shelf.files) {
      const name = relative(root, file.path);
      const say = (field: string, what: string) => problems.push(`${name}: ${field}: ${what}`);
      checkNames(file, shelf, collections, say);
      checkCodes(file, codes, say);
      checkLinks(file, shelf, images, shown, say);
      checkSuccessor(file, shelf, say);
      checkMoved(file, shelf, say);
      checkSameLife(file, others, say);
    }
  }
  return [...problems, ...missingTwins(shelves, root), ...orphanCodes(table, shelves), ...checkImages(root, shown)];
}

function checkNames(file: ArticleFile, shelf: Shelf, collections: ReadonlySet<string>, say: Say): void {
  if (!collections.has(file.collection)) say("collection", `"${file.collection}" is not in collections.json`);
  if (shelf.files.some((other) => other.slug === file.slug && other.collection < file.collection)) {
    say("slug", `"${file.slug}" is taken by another collection`);
  }
  for (const slug of file.front.related ?? []) {
    const other = articleOf(shelf, slug);
    if (slug === file.slug) say("related", "names the article itself");
    else if (!other) say("related", `there is no article "${slug}"`);
    else if (other.front.status !== "published") say("related", `"${slug}" is ${other.front.status}`);
  }
}

/** In the front matter, and in the text where a number of an error code's shape is set as code. */
function checkCodes(file: ArticleFile, codes: ReadonlySet<number>, say: Say): void {
  for (const code of file.front.codes ?? []) if (!codes.has(code)) say("codes", `${code} is not in sdk/errors.json`);
  const families = new Set([...codes].map(familyOf));
  for (const [, digits] of file.body.matchAll(/`(\d{5})`/g)) {
    const code = Number(digits);
    const isOne = families.has(familyOf(code)) && code % 1000 !== 0;
    if (isOne && !codes.has(code)) say("text", `error code ${code} is not in sdk/errors.json`);
  }
}

/** Codes of a kind share their thousands; whole thousands are more often milliseconds. */
const familyOf = (code: number) => Math.floor(code / 1000);

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
  return table.flatMap(({ code, article }) => {
    const found = shelves.flatMap((shelf) => articleOf(shelf, article) ?? []);
    if (found.length === 0) return `sdk/errors.json: ${code}: there is no article "${article}"`;
    const isPublished = found.every(({ front }) => front.status === "published");
    return isPublished ? [] : `sdk/errors.json: ${code}: the article "${article}" is not published`;
  });
}
