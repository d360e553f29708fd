import "server-only";
/** The public record as it was last made: one row is read, whatever the number of tickets (P-09). */
import { inScope } from "@/lib/db/client";
import { PublicRecord } from "./schema";

/** The setting in which the record is kept; it holds aggregates alone, and any scope may read it. */
export const RECORD_KEY = "public_record";
const DAY = 86_400_000;

/** Null until it has been made once. `isDue`: older than a day, or of another making; what is there is shown meanwhile. */
export async function keptRecord(now: number): Promise<{ record: PublicRecord; isDue: boolean } | null> {
  const row = await inScope("public-aggregate", (tx) => tx.setting.findUnique({ where: { key: RECORD_KEY } }));
  const record = PublicRecord.safeParse(row?.value);
  if (!record.success) return null;
  const age = now - Date.parse(record.data.asOf);
  return { record: record.data, isDue: age < 0 || age >= DAY };
}
