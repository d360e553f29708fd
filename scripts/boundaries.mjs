#!/usr/bin/env node
// node scripts/boundaries.mjs [root]: the import rules of .dependency-cruiser.cjs over the sources under root.
// TypeScript 7 has no JavaScript API, so sources are read by swc, which sees type-only imports as imports. It must be
// told which files hold JSX. Plain Node, not tsx: tsx changes how dependency-cruiser finds swc's visitor.
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const root = path.resolve(process.argv[2] ?? ".");
const require = createRequire(import.meta.url);
const swc = require("@swc/core");
const parseFile = swc.parseFileSync;
swc.parseFileSync = (file, options) => parseFile(file, { ...options, tsx: file.endsWith(".tsx") });
const { cruise } = await import("dependency-cruiser");

const SOURCES = ["app", "bench", "components", "e2e", "lib", "prisma", "scripts", "proxy.ts", "instrumentation.ts"];
process.chdir(root);
const ruleSet = require(path.resolve(import.meta.dirname, "../.dependency-cruiser.cjs"));
const result = await cruise(
  SOURCES.filter((source) => fs.existsSync(source)),
  {
    parser: "swc",
    validate: true,
    ruleSet,
    doNotFollow: { path: "node_modules|^lib/db/generated/" },
    exclude: { path: "^lib/db/generated/" },
  },
  { alias: { "@": root }, extensions: [".ts", ".tsx", ".mts", ".mjs", ".js", ".json"] },
);

const { violations, totalCruised } = result.output.summary;
for (const { rule, from, to, cycle } of violations) {
  console.log(`${rule.name}: ${[from, ...(cycle?.map(({ name }) => name) ?? [to])].join(" → ")}`);
}
console.log(`boundaries: ${totalCruised} modules, ${violations.length} violations`);
process.exitCode = violations.length > 0 ? 1 : 0;
