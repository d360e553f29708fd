import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: { alias: { "@": at("."), "server-only": at("./node_modules/server-only/empty.js") } },
  test: {
    environment: "node",
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["{lib,components,app,scripts,bench}/**/*.test.{ts,tsx}"],
          exclude: ["**/*.db.test.ts"],
          // Thousands of generated cases take as long as the machine is busy; no test judges by the clock.
          testTimeout: 120_000,
          // How many cases each property test draws, and from which seed; `npm run fuzz` sets both.
          provide: { cases: Number(process.env.CASES ?? 1000), seed: Number(process.env.SEED ?? 1) },
        },
      },
      {
        extends: true,
        test: {
          name: "database",
          include: ["{lib,scripts}/**/*.db.test.ts"],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
