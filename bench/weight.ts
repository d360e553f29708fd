/** P-03: the JavaScript an article page loads first, gzipped, against what the framework itself loads on every page. */
import fs from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { ensureBuilt } from "../scripts/build";

const PAGES = ["/zh/help/getting-started/install-the-sdk", "/en/help/getting-started/install-the-sdk", "/zh"];
const LIMIT = 1.15;

export function benchWeight(): string[] {
  ensureBuilt();
  const { rootMainFiles } = JSON.parse(fs.readFileSync(".next/build-manifest.json", "utf8")) as {
    rootMainFiles: string[];
  };
  const floor = weightOf(rootMainFiles);
  return PAGES.map((page) => {
    const weight = weightOf(scriptsOf(page));
    const ratio = weight / floor;
    const verdict = ratio <= LIMIT ? `within ${LIMIT}` : `OVER ${LIMIT}`;
    return `${page.padEnd(44)} ${kilobytes(weight)} of JavaScript, framework ${kilobytes(floor)}: ${ratio.toFixed(2)}× (${verdict})`;
  });
}

/** Scripts in the page as sent; those for browsers without modules are not loaded by any we support. */
function scriptsOf(page: string): string[] {
  const html = fs.readFileSync(path.join(".next/server/app", `${page}.html`), "utf8");
  const tags = [...html.matchAll(/<script\b[^>]*\ssrc="\/_next\/([^"?]+)[^>]*>/g)];
  const files = tags.flatMap(([tag, file = ""]) => (/nomodule/i.test(tag) ? [] : [file]));
  if (files.length === 0) throw new Error(`${page} loads no scripts: not the page it should be`);
  return [...new Set(files)];
}

const weightOf = (files: readonly string[]) =>
  files.reduce((sum, file) => sum + gzipSync(fs.readFileSync(path.join(".next", decodeURI(file)))).length, 0);
const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;
