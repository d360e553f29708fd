/**
 * Every run of `npm test` draws the same cases, so that a test fails for what was changed and not by the draw;
 * `npm run fuzz` draws new ones. fast-check prints the seed and the path of one that fails.
 */
import fc from "fast-check";
import { inject } from "vitest";

declare module "vitest" {
  interface ProvidedContext {
    cases: number;
    seed: number;
  }
}

fc.configureGlobal({ seed: inject("seed") });
