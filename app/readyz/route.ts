/** Whether this process can do its work: database reachable with the right role, every migration applied. */
import { readiness } from "@/lib/db/client";
import { migrationNames } from "@/lib/db/migrations";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  const { database, migrations: applied } = await readiness();
  const missing = migrationNames().filter((name) => !applied.includes(name));
  const ready = database && missing.length === 0;
  const body = {
    status: ready ? "ready" : "not ready",
    database: database ? "ok" : "unreachable",
    missingMigrations: missing,
  };
  return Response.json(body, {
    status: ready ? 200 : 503,
    headers: { "cache-control": "no-store", ...(ready ? {} : { "retry-after": "2" }) },
  });
}
