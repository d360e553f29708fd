/** The tests of lib/sla as Stryker runs them (`npm run mutate`): few drawn cases, for they are run thousands of times. */
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: { alias: { "@": at("."), "server-only": at("./node_modules/server-only/empty.js") } },
  test: {
    include: ["lib/sla/**/*.test.ts"],
    // The slow ones find a fault that the others have missed; `npm test` runs them with a thousand cases each.
    exclude: process.env.MUTATE_FAST ? ["**/*.property.test.ts", "**/*.oracle.test.ts"] : [],
    testTimeout: 60_000,
    provide: { cases: 40, seed: 20261123 },
  },
});
