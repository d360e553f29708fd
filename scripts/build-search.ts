/**
 * Builds what search loads, per language under public/search, named by its content: the whole index, and the same in
 * two parts (first titles, questions, headings and codes, then the texts), with a manifest that says which are
 * current. With `SEARCH_IN=server` the parts are left out, and browsers ask the portal. Run as `npx tsx --conditions=react-server scripts/build-search.ts`.
 */
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { buildEnv } from "@/lib/env";
import { CONTENT_ROOT, contentDigest } from "@/lib/help/content/files";
import { INDEX_FOLDER, indexOfContent } from "@/lib/help/published-index";
import { exportIndex } from "@/lib/help/search";
import { LOCALES } from "@/lib/i18n/routing";

const inBrowser = buildEnv().SEARCH_IN === "browser";
const current = new Set(["manifest.json"]);
mkdirSync(INDEX_FOLDER, { recursive: true });

const manifest = LOCALES.map((locale) => {
  const index = indexOfContent(locale);
  const file = exportIndex(index);
  const entry = {
    url: write(locale, file),
    ...(inBrowser ? { head: write(`${locale}-head`, file.head), body: write(`${locale}-body`, file.body) } : {}),
    digest: contentDigest(locale, CONTENT_ROOT),
  };
  const [head, body] = [file.head, file.body].map((part) => brotliCompressSync(JSON.stringify(part)).length / 1024);
  console.log(
    `search: ${locale} ${index.articles.length} articles, ${head?.toFixed(0)} + ${body?.toFixed(0)} KB compressed`,
  );
  return [locale, entry];
});

writeFileSync(join(INDEX_FOLDER, "manifest.json"), `${JSON.stringify(Object.fromEntries(manifest), null, 2)}\n`);
for (const name of readdirSync(INDEX_FOLDER)) if (!current.has(name)) rmSync(join(INDEX_FOLDER, name));

function write(what: string, content: object): string {
  const text = JSON.stringify(content);
  const name = `${what}-${createHash("sha256").update(text).digest("hex").slice(0, 12)}.json`;
  writeFileSync(join(INDEX_FOLDER, name), text);
  current.add(name);
  return `/search/${name}`;
}
