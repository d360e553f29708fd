export function ensureDatabase(url: string): Promise<string>;
export function loadEngine(
  datasource: { url: string; shadowDatabaseUrl?: string },
  datamodels?: [path: string, text: string][],
): Promise<{
  diagnoseMigrationHistory(input: unknown): Promise<{ editedMigrationNames: string[] }>;
  applyMigrations(input: unknown): Promise<{ appliedMigrationNames: string[] }>;
}>;
