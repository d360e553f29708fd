import "server-only";
/**
 * The one connection pool. Every piece of work states a scope, set for its transaction only, and row-level security
 * lets it see no more than that (SEC-04, SEC-05). There is no way to query without one.
 * The client is opened on first use, never at import: the build loads this file without a database.
 */
import { PrismaPg } from "@prisma/adapter-pg";
import type { AccountScope, Actor } from "@/lib/auth/policy";
import { env } from "@/lib/env";
import { type Prisma, PrismaClient } from "./generated/client";

export type Tx = Prisma.TransactionClient;
export type Scope = { readonly account: AccountScope } | "desk" | "system" | "public-aggregate";

export function scopeOf(actor: Actor): Scope {
  if (actor.kind === "member") return { account: actor.accountId };
  return actor.kind === "agent" ? "desk" : "system";
}

/** Runs `work` in one transaction under `scope`; throws what `work` throws, after rolling back. */
export async function inScope<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await safeClient();
  const value = typeof scope === "string" ? scope : `account:${scope.account}`;
  return client.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('app.scope', ${value}, true)`;
    return work(tx);
  });
}

interface Pool {
  client: PrismaClient;
  checked?: Promise<void>;
}
const kept = globalThis as typeof globalThis & { backstopPool?: Pool };

function pool(): Pool {
  kept.backstopPool ??= { client: open(env().DATABASE_URL) };
  return kept.backstopPool;
}

export function open(connectionString: string, max = 12): PrismaClient {
  const adapter = new PrismaPg({ connectionString, max, options: "-c timezone=UTC", connectionTimeoutMillis: 4000 });
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 5000, timeout: 15_000 } });
}

async function safeClient(): Promise<PrismaClient> {
  const current = pool();
  current.checked ??= refusePower(current.client).catch((error) => {
    current.checked = undefined; // an absent database is asked again; a wrong role fails again
    throw error;
  });
  await current.checked;
  return current.client;
}

/** A role that could step over row-level security is refused before the first query. */
async function refusePower(client: PrismaClient): Promise<void> {
  const [role] = await client.$queryRaw<{ name: string; powerful: boolean; owner: boolean }[]>`
    SELECT r.rolname AS name, (r.rolsuper OR r.rolbypassrls) AS powerful,
      EXISTS (SELECT 1 FROM pg_class c WHERE c.relname = 'ticket_events' AND pg_has_role(r.oid, c.relowner, 'USAGE')) AS owner
    FROM pg_roles r WHERE r.rolname = current_user`;
  if (!role || role.powerful || role.owner) {
    throw new Error(
      `The database role ${role?.name ?? "?"} is superuser, bypasses row security or owns the tables. Use the app's role.`,
    );
  }
}

export interface Readiness {
  readonly database: boolean;
  readonly migrations: string[];
}

/** What is applied, for /readyz; `database: false` when it cannot be reached. */
export async function readiness(): Promise<Readiness> {
  try {
    const client = await safeClient();
    const rows = await client.$queryRaw<{ migration_name: string }[]>`
      SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`;
    return { database: true, migrations: rows.map((row) => row.migration_name) };
  } catch {
    return { database: false, migrations: [] };
  }
}

export async function closeDatabase(): Promise<void> {
  await kept.backstopPool?.client.$disconnect();
  kept.backstopPool = undefined;
}
