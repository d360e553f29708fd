/** `npm start`: migrates, starts web and worker on `PORT` (3000), and on an empty installation prints the set-up link. */

import { ensureBuilt } from "./build";
import { openDatabaseWhenThere } from "./database";
import { prepareSources } from "./prepare";
import { appEnv, baseUrl, becameReady, isPortFree, portFromEnv, serve } from "./serve";

const port = portFromEnv();
if (!(await isPortFree(port))) {
  console.error(`Port ${port} is in use. Stop what runs there, or choose another with PORT=…`);
  process.exit(1);
}
prepareSources();
ensureBuilt();
const database = await openDatabaseWhenThere();
const serving = { database, port, demo: false };
const running = serve(serving);
whenReady().catch((error: Error) => console.error(error.message)); // what cannot be announced still runs
await running;
process.exit(0);

async function whenReady() {
  if (!(await becameReady(port))) {
    console.log(`Not ready yet: ${baseUrl(port)}/readyz says what is missing.`);
    await becameReady(port, Number.POSITIVE_INFINITY);
  }
  await announce();
}

async function announce() {
  Object.assign(process.env, appEnv(serving));
  const { issueSetupToken } = await import("@/lib/auth/commands");
  const token = await issueSetupToken();
  console.log(`\nBackstop is ready: ${baseUrl(port)}`);
  if (token)
    console.log(
      `Nobody works here yet. Set up the first support lead within 24 hours:\n  ${baseUrl(port)}/zh/setup?token=${token}\n`,
    );
}
