/** P-03: the JavaScript an article page loads first, gzipped, against a bare page built with the same framework now. */
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { ensureBuilt } from "../scripts/build";

const PAGES = ["/zh/help/getting-started/install-the-sdk", "/en/help/getting-started/install-the-sdk", "/zh"];
const LIMIT = 1.15;

export function benchWeight(): string[] {
  ensureBuilt();
  const bare = buildBare();
  const floor = weightOf(bare, scriptsOf(bare, "/index"));
  fs.rmSync(bare, { recursive: true });
  return PAGES.map((page) => {
    const weight = weightOf(".", scriptsOf(".", page));
    const ratio = weight / floor;
    const verdict = ratio <= LIMIT ? `within ${LIMIT}` : `OVER ${LIMIT}`;
    return `${page.padEnd(44)} ${kilobytes(weight)} of JavaScript, a bare page ${kilobytes(floor)}: ${ratio.toFixed(2)}× (${verdict})`;
  });
}

/** One layout and one line of text, in a folder of its own. */
function buildBare(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "bench-bare-"));
  fs.mkdirSync(path.join(folder, "app"));
  fs.symlinkSync(path.resolve("node_modules"), path.join(folder, "node_modules"));
  const files = {
    "package.json": '{ "name": "bare", "private": true, "type": "module" }',
    "next.config.mjs": 'export default { turbopack: { root: "/" } };',
    "app/layout.jsx": "export default ({ children }) => <html><body>{children}</body></html>;",
    "app/page.jsx": "export default () => <p>Hello</p>;",
  };
  for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(folder, name), text);
  execFileSync(process.execPath, [path.resolve("node_modules/next/dist/bin/next"), "build"], {
    cwd: folder,
    stdio: "ignore",
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  return folder;
}

/** Scripts in the page as sent; those for browsers without modules are not loaded by any we support. */
function scriptsOf(root: string, page: string): string[] {
  const html = fs.readFileSync(path.join(root, ".next/server/app", `${page}.html`), "utf8");
  const tags = [...html.matchAll(/<script\b[^>]*\ssrc="\/_next\/([^"?]+)[^>]*>/g)];
  const files = tags.flatMap(([tag, file = ""]) => (/nomodule/i.test(tag) ? [] : [file]));
  if (files.length === 0) throw new Error(`${page} loads no scripts: not the page it should be`);
  return [...new Set(files)];
}

const weightOf = (root: string, files: readonly string[]) =>
  files.reduce((sum, file) => sum + gzipSync(fs.readFileSync(path.join(root, ".next", decodeURI(file)))).length, 0);
const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;
