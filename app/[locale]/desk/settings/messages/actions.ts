"use server";
import { refresh } from "next/cache";
import { requireAgent } from "@/lib/auth/actor";
import { resendMail } from "@/lib/notifications/commands";
import { now } from "@/lib/now";

/** Sends a message of the outbox once more. */
export async function resendBy(id: string): Promise<void> {
  await resendMail(await requireAgent(), id, now());
  refresh();
}
