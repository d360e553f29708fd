/**
 * Builds what search loads: one index per language under public/search, named by its content, and a manifest that says
 * which one is current. Run as `npx tsx --conditions=react-server scripts/build-search.ts`.
 */
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CONTENT_ROOT, contentDigest } from "@/lib/help/content/files";
import { INDEX_FOLDER, indexOfContent } from "@/lib/help/published-index";
import { exportIndex } from "@/lib/help/search";
import { LOCALES } from "@/lib/i18n/routing";

const entries = LOCALES.map((locale) => {
  const index = indexOfContent(locale);
  const text = JSON.stringify(exportIndex(index));
  const name = `${locale}-${createHash("sha256").update(text).digest("hex").slice(0, 12)}.json`;
  console.log(`search: ${locale} ${index.articles.length} articles, ${Math.round(text.length / 1024)} KB → ${name}`);
  return { locale, name, text, digest: contentDigest(locale, CONTENT_ROOT) };
});

mkdirSync(INDEX_FOLDER, { recursive: true });
for (const { name, text } of entries) writeFileSync(join(INDEX_FOLDER, name), text);
const manifest = entries.map(({ locale, name, digest }) => [locale, { url: `/search/${name}`, digest }]);
writeFileSync(join(INDEX_FOLDER, "manifest.json"), `${JSON.stringify(Object.fromEntries(manifest), null, 2)}\n`);
const current = new Set(["manifest.json", ...entries.map(({ name }) => name)]);
for (const name of readdirSync(INDEX_FOLDER)) if (!current.has(name)) rmSync(join(INDEX_FOLDER, name));
