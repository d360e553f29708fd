/**
 * `npm run drill [-- F-20 …]`: kills, stops and starves a portal of its own on temporary data, whole; exit code 1 when
 * anything breaks. `--sample` plays each drill with few rounds, as `npm test` does. Needs the production build.
 */
import { type Rounds, runDrills } from "./drill/run";
import { chosenPort } from "./drill/stack";

const WHOLE: Rounds = {
  ...{ afterConfirmation: 20, midSubmit: 200, database: 50 },
  ...{ breaches: 10_000, leftToWorkers: 20_000, workers: 100, receivers: 40 },
};
const SAMPLE: Rounds = {
  ...{ afterConfirmation: 3, midSubmit: 10, database: 3 },
  ...{ breaches: 500, leftToWorkers: 1_000, workers: 4, receivers: 8 },
};

const wanted = process.argv.slice(2).filter((argument) => argument !== "--sample");
const rounds = process.argv.includes("--sample") ? SAMPLE : WHOLE;
const failed = await runDrills(await chosenPort(), rounds, wanted);
process.exit(failed ? 1 : 0);
