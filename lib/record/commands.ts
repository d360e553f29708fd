import "server-only";
/** Makes the public record anew from every ledger and keeps it. */
import { vendor } from "@/lib/accounts/vendor";
import { inScope } from "@/lib/db/client";
import { everyLedger } from "@/lib/tickets/queries";
import { buildRecord } from "./aggregate";
import { RECORD_KEY } from "./queries";
import type { PublicRecord } from "./schema";

let making: Promise<PublicRecord> | null = null;

/** As of `now`. Who asks while it is being made waits for the same one. Throws when the database does. */
export function renewRecord(now: number): Promise<PublicRecord> {
  making ??= make(now).finally(() => {
    making = null;
  });
  return making;
}

async function make(now: number): Promise<PublicRecord> {
  const { name, zone } = vendor();
  const record = await buildRecord({ vendor: name.en, zone, asOf: now, batches: everyLedger(now) });
  await inScope("system", (tx) =>
    tx.setting.upsert({
      where: { key: RECORD_KEY },
      create: { key: RECORD_KEY, value: record },
      update: { value: record },
    }),
  );
  return record;
}
