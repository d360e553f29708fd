/** `npm run drill [-- F-20 …]`: kills, stops and starves a portal of its own on temporary data, whole; exit code 1 when anything breaks. */
import { runDrills } from "./drill/run";
import { chosenPort } from "./drill/stack";

const rounds = { afterConfirmation: 20, midSubmit: 200, database: 50 };
const failed = await runDrills(chosenPort(3400), rounds, process.argv.slice(2));
process.exit(failed ? 1 : 0);
