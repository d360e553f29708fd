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
  if (process.env.DATABASE_URL) return prepared(process.env.DATABASE_URL, NOT_OURS);
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

/**
 * For a server that must not fall over because its database is late: a `DATABASE_URL` that does not answer is prepared
 * in the background as soon as it does. Until then /readyz says 503 and what needs no database is served (F-05).
 */
export async function openDatabaseWhenThere(): Promise<Database> {
  const ownerUrl = process.env.DATABASE_URL;
  if (!ownerUrl) return openDatabase();
  try {
    return await openDatabase();
  } catch (error) {
    if (!isAbsent(error)) throw error;
    console.error(`The database of DATABASE_URL does not answer (${wordsOf(error)}). Waiting for it …`);
    void prepareLater(ownerUrl);
    return { ownerUrl, appUrl: appUrl(ownerUrl), applied: [], ...NOT_OURS };
  }
}

const NOT_OURS = { embedded: null, keepRunning: () => {}, stop: async () => {} };
const RETRY_MS = 2_000;

async function prepareLater(ownerUrl: string): Promise<void> {
  for (let told = ""; ; await new Promise((resolve) => setTimeout(resolve, RETRY_MS).unref())) {
    try {
      await prepareDatabase(ownerUrl);
      return console.log("The database answers; migrations are applied.");
    } catch (error) {
      const words = isAbsent(error) ? "" : wordsOf(error);
      if (words && words !== told) console.error(`The database cannot be prepared: ${words}`);
      told = words;
    }
  }
}

/** Not there, not reachable, or still starting up (57P03); anything else will not mend itself. */
function isAbsent(error: unknown): boolean {
  const code = (error as { code?: string }).code ?? "";
  return ["ECONNREFUSED", "ECONNRESET", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ETIMEDOUT", "57P03"].includes(code);
}

const wordsOf = (error: unknown) => (error as Error).message || ((error as { code?: string }).code ?? "unknown error");

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
