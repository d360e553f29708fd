/**
 * Which database a command works on: `DATABASE_URL` when set, else the embedded one in `.data/pg`
 * (`BACKSTOP_DATA` names another folder). Either way migrated, with the app's role ready.
 */
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { keepEmbedded, startEmbedded } from "./db/embedded";
import { prepareDatabase } from "./db/migrate";
import { appUrl } from "./db/roles";

export interface Database {
  /** for the app: neither superuser nor owner of the tables */
  readonly appUrl: string;
  /** for migrations and role set-up only */
  readonly ownerUrl: string;
  readonly embedded: "started" | "joined" | null;
  readonly applied: readonly string[];
  /** from now on, starts an embedded server again whenever it is gone, until `stop` */
  keepRunning(): void;
  stop(): Promise<void>;
}

export const dataFolder = () => path.resolve(process.env.BACKSTOP_DATA ?? ".data");

export async function openDatabase(): Promise<Database> {
  if (process.env.DATABASE_URL) return prepared(process.env.DATABASE_URL, { embedded: null, ...NOT_OURS });
  const home = path.join(dataFolder(), "pg");
  let server = await startEmbedded(home);
  return prepared(server.url, {
    embedded: server.owner ? "started" : "joined",
    keepRunning() {
      server = keepEmbedded(home, server);
    },
    stop: () => server.stop(),
  });
}

const NOT_OURS = { keepRunning: () => {}, stop: async () => {} };

async function prepared(ownerUrl: string, hold: Pick<Database, "embedded" | "keepRunning" | "stop">) {
  const applied = await prepareDatabase(ownerUrl);
  return { ownerUrl, appUrl: appUrl(ownerUrl), applied, ...hold };
}

/** The secret that signs and hashes: from the environment, or made once and kept beside the embedded database. */
export function authSecret(): string {
  if (process.env.AUTH_SECRET) return process.env.AUTH_SECRET;
  const file = path.join(dataFolder(), "secret");
  fs.mkdirSync(dataFolder(), { recursive: true, mode: 0o700 });
  if (!fs.existsSync(file)) fs.writeFileSync(file, randomBytes(33).toString("base64url"), { mode: 0o600 });
  return fs.readFileSync(file, "utf8").trim();
}
