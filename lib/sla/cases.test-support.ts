/** Property tests draw as many cases as the run asks for; fast-check prints the seed and the path of one that fails. */
import fc from "fast-check";
import { inject } from "vitest";

declare module "vitest" {
  interface ProvidedContext {
    cases: number;
    seed: number;
  }
}

fc.configureGlobal({ numRuns: inject("cases"), seed: inject("seed") });
