/** The files of the knowledge base, parsed at the edge: a file either is an article or a message naming file and field. */
import "server-only";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import type { Locale } from "@/lib/i18n/routing";
import {
  type CollectionEntry,
  collectionsSchema,
  type ErrorTableEntry,
  errorTableSchema,
  type FrontMatter,
  frontMatterSchema,
} from "../schema";

export const CONTENT_ROOT = join(process.cwd(), "content");

/** What is wrong with the content, addressed to its writer: the message names file and field. */
export class ContentError extends Error {}

export interface ArticleFile {
  readonly collection: string;
  readonly slug: string;
  readonly path: string;
  readonly front: FrontMatter;
  readonly body: string;
}

/** Every article path of a language, `<collection>/<slug>`, sorted. */
export function articlePaths(locale: Locale, root: string): { collection: string; slug: string; path: string }[] {
  const base = join(root, locale);
  if (!existsSync(base)) return [];
  return readdirSync(base, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .sort()
    .map((name) => {
      const parts = name.split(/[\\/]/);
      const [collection = "", file = ""] = parts;
      if (parts.length !== 2) throw new ContentError(`${join(locale, name)}: articles lie at <collection>/<slug>.md`);
      return { collection, slug: file.slice(0, -".md".length), path: join(base, name) };
    });
}

/** The address that an entry of `was` names; without a collection it means the article's own. */
export function addressOf(entry: string, collection: string): { collection: string; slug: string } {
  const [first = "", second] = entry.split("/");
  return second === undefined ? { collection, slug: first } : { collection: first, slug: second };
}

const parsed = new Map<string, { stamp: string; file: ArticleFile }>();

/** Reads and validates one article; parsed once per version of the file. */
export function readArticleFile(at: { collection: string; slug: string; path: string }, root: string): ArticleFile {
  const { mtimeMs, size } = statSync(at.path);
  const stamp = `${mtimeMs}:${size}`;
  const known = parsed.get(at.path);
  if (known?.stamp === stamp) return known.file;
  const file = { ...at, ...parseArticle(readFileSync(at.path, "utf8"), relative(root, at.path)) };
  parsed.set(at.path, { stamp, file });
  return file;
}

/** Splits front matter from body and validates it. `name` is how the file is called in messages. */
export function parseArticle(source: string, name: string): { front: FrontMatter; body: string } {
  const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(source);
  if (!match) throw new ContentError(`${name}: front matter is missing (a block between two --- lines)`);
  const front = frontMatterSchema.safeParse(yamlOf(match[1] ?? "", name));
  if (!front.success) throw new ContentError(`${name}: front matter is wrong\n${z.prettifyError(front.error)}`);
  return { front: front.data, body: source.slice(match[0].length) };
}

function yamlOf(text: string, name: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    throw new ContentError(`${name}: front matter is not YAML\n${error instanceof Error ? error.message : error}`);
  }
}

export function readCollections(root: string): CollectionEntry[] {
  return readJson(collectionsSchema, "collections.json", root).sort((a, b) => a.order - b.order);
}

export function readErrorTable(root: string): ErrorTableEntry[] {
  return readJson(errorTableSchema, join("sdk", "errors.json"), root);
}

function readJson<T>(schema: z.ZodType<T>, name: string, root: string): T {
  const path = join(root, name);
  if (!existsSync(path)) throw new ContentError(`${name}: the file is missing`);
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    throw new ContentError(`${name}: not JSON\n${error instanceof Error ? error.message : error}`);
  }
  const result = schema.safeParse(data);
  if (!result.success) throw new ContentError(`${name}: wrong\n${z.prettifyError(result.error)}`);
  return result.data;
}

/** Names the state of everything a language's index is built from, so a stale index is never served. */
export function contentDigest(locale: Locale, root: string): string {
  const hash = createHash("sha256");
  const data = ["collections.json", "search/synonyms.json", "search/glossary.json", "search/words.json"];
  for (const path of [
    ...articlePaths(locale, root).map((at) => at.path),
    ...data.map((name) => join(/* turbopackIgnore: true */ root, name)),
  ]) {
    hash.update(path.slice(root.length)).update(existsSync(path) ? readFileSync(path) : "");
  }
  return hash.digest("hex").slice(0, 16);
}
