import { seedDemo } from "@/prisma/seed";

const t = performance.now();
const made = await seedDemo((s) => process.stdout.write(s), Number(process.argv[2] ?? 1));
console.log(made, Math.round(performance.now() - t));
const { closeDatabase } = await import("@/lib/db/client");
await closeDatabase();
process.exit(0);
