/**
 * Draws the pictures of links (Open Graph) into public/og, in a process of its own so that neither the build nor the
 * portal holds fonts in memory. What is there is kept, what nothing names any more is removed. Run as
 * `npx tsx --conditions=react-server scripts/build-pictures.ts`.
 */
import fs from "node:fs";
import path from "node:path";
import { listPages, readSummary } from "@/lib/help/content";
import { articleText, type PictureText, pictureOf, siteText } from "@/lib/help/picture";
import { siteName } from "@/lib/help/words";
import { LOCALES } from "@/lib/i18n/routing";
import { openPress } from "./pictures/draw";

const FOLDER = path.join("public", "og");

const started = performance.now();
const wanted = new Map((await texts()).map((text) => [path.join("public", pictureOf(text)), text]));
fs.mkdirSync(FOLDER, { recursive: true });
const missing = [...wanted].filter(([file]) => !fs.existsSync(file));
const draw = missing.length > 0 ? openPress() : undefined;
for (const [file, text] of missing) {
  if (draw) fs.writeFileSync(file, await draw(text));
}
for (const name of fs.readdirSync(FOLDER)) if (!wanted.has(path.join(FOLDER, name))) fs.rmSync(path.join(FOLDER, name));
const [seconds, megabytes] = [(performance.now() - started) / 1000, process.resourceUsage().maxRSS / 1024];
console.log(
  `pictures: ${missing.length} of ${wanted.size} drawn in ${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB at most`,
);

async function texts(): Promise<PictureText[]> {
  const perLanguage = LOCALES.map(async (locale) => [
    siteText(locale, await siteName(locale)),
    ...listPages(locale).flatMap(({ collection, slug }) => {
      const article = readSummary(locale, collection, slug);
      return article ? [articleText(locale, article)] : [];
    }),
  ]);
  return (await Promise.all(perLanguage)).flat();
}
