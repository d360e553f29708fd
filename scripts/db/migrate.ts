/**
 * `prisma migrate deploy` without the CLI: the same engine, the same `_prisma_migrations` rows, the same advisory lock,
 * so several processes may start at once.
 */
import fs from "node:fs";
import path from "node:path";
import { MIGRATIONS as folder, migrationNames } from "@/lib/db/migrations";
import { ensureDatabase, loadEngine } from "./engine.mjs";
import { ensureAppRole } from "./roles";

/** Creates the database if absent, the app's role, and applies what is missing. Returns the names applied. */
export async function prepareDatabase(ownerUrl: string): Promise<string[]> {
  await ensureDatabase(ownerUrl);
  await ensureAppRole(ownerUrl);
  return applyMigrations(ownerUrl);
}

async function applyMigrations(url: string): Promise<string[]> {
  const schema = path.resolve(folder, "../schema.prisma");
  const engine = await loadEngine({ url }, [[schema, fs.readFileSync(schema, "utf8")]]);
  const migrationsList = {
    baseDir: folder,
    shadowDbInitScript: "",
    lockfile: {
      path: "migration_lock.toml",
      content: fs.readFileSync(path.join(folder, "migration_lock.toml"), "utf8"),
    },
    migrationDirectories: migrationNames().map((name) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok", value: read(name) } },
    })),
  };
  const filters = { externalTables: [], externalEnums: [] };
  const { editedMigrationNames } = await engine.diagnoseMigrationHistory({
    migrationsList,
    optInToShadowDatabase: false,
    filters,
  });
  if (editedMigrationNames.length) {
    throw new Error(
      `Migrations were edited after being applied: ${editedMigrationNames.join(", ")}. Add a new one instead.`,
    );
  }
  return (await engine.applyMigrations({ migrationsList, filters })).appliedMigrationNames;
}

const read = (name: string) => fs.readFileSync(path.join(folder, name, "migration.sql"), "utf8");
