/**
 * The production build: generated sources, search indexes, pictures for links, the verifier, Next.js, and the hashes of inline scripts
 * for the content security policy. Skipped by `ensureBuilt` when no source and not BASE_URL has changed since the last one.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { prepareSources } from "./prepare";

const OUTPUT = ".next";
const STAMP = path.join(OUTPUT, "source-hash");

/**
 * Prerendered pages name their own address, so a build is for one. Addresses of this machine share one: nobody else
 * follows them, and a demo on another port need not build again. Read before a demo sets what it runs under.
 */
const CONFIGURED = process.env.BASE_URL;

export function originOf(baseUrl: string | undefined): string {
  const isLocal = !baseUrl || ["localhost", "127.0.0.1", "[::1]"].includes(new URL(baseUrl).hostname);
  return isLocal ? "http://localhost:3000" : baseUrl;
}

/** Builds unless `.next` already holds a build of exactly these sources. Returns whether it built. */
export function ensureBuilt(): boolean {
  const hash = sourceHash();
  if (fs.existsSync(STAMP) && fs.readFileSync(STAMP, "utf8") === hash) return false;
  build();
  fs.writeFileSync(STAMP, hash);
  return true;
}

function build() {
  prepareSources();
  step("search index", ["--conditions=react-server", "--import", "tsx", "scripts/build-search.ts"]);
  step("pictures", ["--conditions=react-server", "--import", "tsx", "scripts/build-pictures.ts"]);
  step("verifier", ["--conditions=react-server", "--import", "tsx", "scripts/build-verifier.ts"]);
  fs.rmSync(OUTPUT, { recursive: true, force: true }); // types of deleted routes would linger
  step("next build", ["node_modules/next/dist/bin/next", "build"]);
  fs.writeFileSync(
    path.join(OUTPUT, "csp-hashes.json"),
    JSON.stringify(collectHashes(path.join(OUTPUT, "server/app"))),
  );
}

function step(name: string, args: string[]) {
  const { status } = spawnSync(process.execPath, args, {
    stdio: "inherit",
    env: { ...process.env, NODE_ENV: "production", BASE_URL: originOf(CONFIGURED) },
  });
  if (status !== 0) throw new Error(`${name} failed`);
}

/** SHA-256 of every inline script of every prerendered page; `shared` are those the frame puts on dynamic pages too. */
export function collectHashes(root: string) {
  const pages: Record<string, string[]> = {};
  const shared = new Set<string>();
  for (const file of fs.readdirSync(root, { recursive: true, encoding: "utf8" })) {
    if (!file.endsWith(".html")) continue;
    const html = fs.readFileSync(path.join(root, file), "utf8");
    const own = new Set<string>();
    for (const [, attributes = "", body = ""] of html.matchAll(/<script(?![^>]*\ssrc=)([^>]*)>([\s\S]*?)<\/script>/g)) {
      if (/\stype="application\/ld\+json"/.test(attributes)) continue; // data: never run, so never asked about
      const hash = createHash("sha256").update(body).digest("base64");
      own.add(hash);
      if (/\sid="theme-script"/.test(attributes)) shared.add(hash);
    }
    pages[`/${file.replace(/\.html$/, "").replace(/(^|\/)index$/, "")}`] = [...own];
  }
  return { pages, shared: [...shared] };
}

const SOURCES = [
  "app",
  "components",
  "content",
  "lib",
  "messages",
  "prisma/schema.prisma",
  "scripts/build-verifier.ts",
  "scripts/verifier",
  "proxy.ts",
  "instrumentation.ts",
  "next.config.ts",
  "package-lock.json",
];

function sourceHash(): string {
  const hash = createHash("sha256").update(originOf(CONFIGURED));
  for (const file of SOURCES.flatMap(filesOf)) hash.update(file).update(fs.readFileSync(file));
  return hash.digest("hex");
}

function filesOf(entry: string): string[] {
  if (!fs.existsSync(entry)) return [];
  if (!fs.statSync(entry).isDirectory()) return [entry];
  const files = fs.readdirSync(entry, { recursive: true, encoding: "utf8" }).map((file) => path.join(entry, file));
  return files.filter((file) => fs.statSync(file).isFile() && !file.includes("generated")).sort();
}

if (process.argv[1]?.endsWith("build.ts")) {
  ensureBuilt();
  process.exit(0);
}
