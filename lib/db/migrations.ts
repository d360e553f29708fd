/** The migrations this build expects, in order, from the folder that ships with it. */
import { readdirSync } from "node:fs";
import path from "node:path";

export const MIGRATIONS = path.join(process.cwd(), "prisma", "migrations");

export function migrationNames(): string[] {
  const entries = readdirSync(MIGRATIONS, { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
}
