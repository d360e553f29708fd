/** A new, migrated database on the server of `DATABASE_URL` (owner), for one test file. */
import { randomBytes } from "node:crypto";
import pg from "pg";
import { prepareDatabase } from "./migrate";
import { appUrl } from "./roles";

/** Owner's URL of the test server, kept apart from the `DATABASE_URL` that tests hand to the app. */
const SERVER = process.env.TEST_SERVER_URL ?? process.env.DATABASE_URL ?? "";

export async function freshDatabase(): Promise<{ ownerUrl: string; appUrl: string; drop(): Promise<void> }> {
  if (!SERVER)
    throw new Error("Database tests need a server: run them with `npm test`, or set DATABASE_URL to an owner's URL");
  const url = new URL(SERVER);
  const name = `test_${randomBytes(6).toString("hex")}`;
  url.pathname = `/${name}`;
  await prepareDatabase(url.toString());
  return { ownerUrl: url.toString(), appUrl: appUrl(url.toString()), drop: () => dropDatabase(name) };
}

async function dropDatabase(name: string): Promise<void> {
  const url = new URL(SERVER);
  url.pathname = "/postgres";
  const client = new pg.Client({ connectionString: url.toString() });
  await client.connect();
  await client.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`);
  await client.end();
}
