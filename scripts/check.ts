/**
 * `npm run check`: everything that can be known without running the portal. Types, lint, who imports whom, unused
 * code, the sentences, the knowledge base, and whether the migrations make the schema.
 */
import { prepareSources } from "./prepare";
import { runSteps, type Step, script } from "./steps";

const STEPS: readonly Step[] = [
  {
    name: "types",
    commands: [
      ["node_modules/next/dist/bin/next", "typegen"],
      ["node_modules/typescript/bin/tsc", "--noEmit"],
    ],
  },
  {
    name: "lint",
    commands: [
      [
        "node_modules/@biomejs/biome/bin/biome",
        "ci",
        "--error-on-warnings",
        "--diagnostic-level=warn",
        "--colors=off",
        ".",
      ],
    ],
  },
  { name: "boundaries", commands: [["scripts/boundaries.mjs"]] },
  { name: "unused code", commands: [["node_modules/knip/bin/knip.js"]] },
  { name: "migrations", commands: [script("scripts/check-drift.ts")] },
  { name: "messages", commands: [script("scripts/check-messages.ts")] },
  { name: "content", commands: [script("scripts/check-content.ts")] },
];

prepareSources();
const failed = await runSteps(STEPS);
console.log(failed.length === 0 ? "check: all good" : `check: ${failed.join(", ")} failed`);
process.exit(failed.length === 0 ? 0 : 1);
