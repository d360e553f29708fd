/** The engine's property tests draw as many cases as the run asks for. */
import fc from "fast-check";
import { inject } from "vitest";
import "../drawn.test-support";

fc.configureGlobal({ ...fc.readConfigureGlobal(), numRuns: inject("cases") });
