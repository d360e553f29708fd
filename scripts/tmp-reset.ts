import pg from "pg";
import { prepareDatabase } from "./db/migrate";

const owner = process.env.OWNER ?? "";
const u = new URL(owner);
u.pathname = "/postgres";
const c = new pg.Client({ connectionString: u.toString() });
await c.connect();
await c.query("DROP DATABASE IF EXISTS backstop WITH (FORCE)");
await c.end();
console.log(await prepareDatabase(owner));
process.exit(0);
