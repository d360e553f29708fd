import { after } from "next/server";
import { now } from "@/lib/now";
import { renewRecord } from "@/lib/record/commands";
import { keptRecord } from "@/lib/record/queries";
import type { PublicRecord } from "@/lib/record/schema";

/** The record as it was last made; made now when there is none yet, and after the answer when it is a day old. */
export async function recordAt(): Promise<PublicRecord> {
  const at = now();
  const kept = await keptRecord(at);
  if (!kept) return renewRecord(at);
  if (kept.isDue) after(() => renewRecord(at));
  return kept.record;
}
