"use server";
/** Whether somebody wants mail about tickets, by the signed link of a mail. */
import { refresh } from "next/cache";
import { wantMail } from "@/lib/notifications/commands";
import { userOfMailKey } from "@/lib/notifications/signed-link";
import { now } from "@/lib/now";

export async function setMail(key: string, isWanted: boolean): Promise<void> {
  const userId = userOfMailKey(key);
  if (userId) await wantMail(userId, isWanted, now());
  refresh();
}
