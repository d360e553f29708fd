/**
 * The app never connects as the owner of the tables (SEC-04). From the owner's URL this makes the login role
 * `backstop_app`: not superuser, not owner, no BYPASSRLS. Its password follows from the owner's, so every host that
 * knows the owner's URL finds the same one and the web process is only ever given the app's URL.
 */
import { createHmac } from "node:crypto";
import pg from "pg";

const APP_ROLE = "backstop_app";

/** The URL the web and worker processes get: `APP_DATABASE_URL` when set, else derived from the owner's. */
export function appUrl(ownerUrl: string): string {
  if (process.env.APP_DATABASE_URL) return process.env.APP_DATABASE_URL;
  const url = new URL(ownerUrl);
  const password = appPassword(url);
  url.username = APP_ROLE;
  url.password = password ?? "";
  return url.toString();
}

/** Creates or repairs the app's login role. Needs CREATEROLE; without it the error says what to do. */
export async function ensureAppRole(ownerUrl: string): Promise<void> {
  if (process.env.APP_DATABASE_URL) return;
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const password = appPassword(new URL(ownerUrl));
    const login = `LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE${password ? ` PASSWORD '${password}'` : ""}`;
    // Serialised: roles are shared by the whole cluster, and several databases may be prepared at once.
    await client.query("SELECT pg_advisory_lock(7261001)");
    const { rowCount } = await client.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [APP_ROLE]);
    await client.query(`${rowCount ? "ALTER" : "CREATE"} ROLE ${APP_ROLE} ${login}`);
  } catch (error) {
    if ((error as { code?: string }).code !== "42501") throw error;
    throw new Error(
      `The role of DATABASE_URL may not create roles. Create ${APP_ROLE} yourself (LOGIN NOSUPERUSER NOBYPASSRLS) ` +
        "and set APP_DATABASE_URL to a connection URL of it.",
    );
  } finally {
    await client.end();
  }
}

function appPassword(owner: URL): string | null {
  if (!owner.password) return null;
  return createHmac("sha256", decodeURIComponent(owner.password)).update(APP_ROLE).digest("hex");
}
