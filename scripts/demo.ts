/**
 * `npm run demo`: the whole portal with the records of a fictional vendor, in one command.
 * A second run starts in seconds and keeps what was entered; `--reset` starts over.
 */
import fs from "node:fs";
import path from "node:path";
import { ensureBuilt } from "./build";
import { type Database, dataFolder, openDatabase } from "./database";
import { stopEmbedded } from "./db/embedded";
import { prepareSources } from "./prepare";
import { appEnv, baseUrl, becameReady, isPortFree, portFromEnv, serve } from "./serve";

const port = portFromEnv();
if (!(await isPortFree(port))) {
  console.error(
    `Port ${port} is in use – perhaps a demo is running already at ${baseUrl(port)}. Stop it, or choose another with PORT=…`,
  );
  process.exit(1);
}
prepareSources();
if (process.argv.includes("--reset")) await reset();
const database = await openDatabase();
await fill(database);
if (ensureBuilt()) console.log("Built.");
const serving = { database, port, demo: true };
const running = serve(serving);
if (await becameReady(port)) announce();
await running;
process.exit(0);

async function reset() {
  if (process.env.DATABASE_URL)
    throw new Error("--reset removes only the embedded database. Drop and recreate the one of DATABASE_URL yourself.");
  const home = path.join(dataFolder(), "pg");
  await stopEmbedded(home);
  fs.rmSync(home, { recursive: true, force: true });
  fs.rmSync(path.join(dataFolder(), "attachments"), { recursive: true, force: true });
}

async function fill(opened: Database) {
  Object.assign(process.env, appEnv({ database: opened, port, demo: true }));
  const { seedDemo } = await import("@/prisma/seed");
  const started = performance.now();
  const made = await seedDemo((text) => process.stdout.write(text));
  if (made)
    console.log(
      `Demo data: ${made.accounts} accounts, ${made.tickets} tickets in ${Math.round((performance.now() - started) / 1000)} s.`,
    );
}

function announce() {
  const url = baseUrl(port);
  console.log(`
Backstop demo is ready: ${url}
  Sign in with one click as a demo person: ${url}/zh/sign-in
  Everything in it is demo data of the fictional vendor 灵讯 IM. Ctrl+C stops it; run again to continue.`);
}
