import path from "node:path";
import { defineConfig } from "prisma/config";

// Never download the native schema engine: its protocol is answered by Prisma's own WebAssembly build of it.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= path.join(import.meta.dirname, "scripts/db/schema-engine.mjs");

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env.DATABASE_URL ?? "" },
});
