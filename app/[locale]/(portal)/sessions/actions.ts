"use server";
/** Ending one's own sessions. */
import { refresh } from "next/cache";
import { requireActor } from "@/lib/auth/actor";
import { endSessions } from "@/lib/auth/commands";
import { currentSessionHash } from "@/lib/auth/session";

export async function endOne(id: string): Promise<void> {
  const { userId } = await requireActor();
  await endSessions(userId, { id });
  refresh();
}

export async function endOthers(): Promise<void> {
  const { userId } = await requireActor();
  await endSessions(userId, { but: await currentSessionHash() });
  refresh();
}
