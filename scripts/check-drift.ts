/** Fails when prisma/schema.prisma is not what the migrations make: they are applied to a throw-away server and compared. */
import { spawnSync } from "node:child_process";
import { prepareDatabase } from "./db/migrate";
import { throwAwayServer } from "./db/throw-away";

const COMPARE = [
  "node_modules/prisma/build/index.js",
  "migrate",
  "diff",
  "--from-config-datasource",
  "--to-schema=prisma/schema.prisma",
  "--exit-code",
];

const server = await throwAwayServer();
await prepareDatabase(server.url);
const env = { ...process.env, DATABASE_URL: server.url };
const { status, stdout, stderr } = spawnSync(process.execPath, COMPARE, { env, encoding: "utf8" });
await server.stop();
process.stdout.write(status === 0 ? "schema and migrations agree\n" : `${stdout}${stderr}`);
if (status === 2) console.log("The schema has what the migrations do not make. Add a migration.");
process.exit(status ?? 1);
