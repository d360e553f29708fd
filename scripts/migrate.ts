/** `npm run migrate`: applies missing migrations to the database of `DATABASE_URL`, or to the embedded one, and says which. */
import { openDatabase } from "./database";

const database = await openDatabase();
console.log(
  database.applied.length ? `Applied: ${database.applied.join(", ")}` : "Nothing to apply: the database is up to date.",
);
await database.stop();
process.exit(0);
