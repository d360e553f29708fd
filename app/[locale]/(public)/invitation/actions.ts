"use server";
/** Joining an account by the link of an invitation. */
import { getLocale } from "next-intl/server";
import { beginSession } from "@/lib/auth/session";
import { redirect } from "@/lib/i18n/navigation";
import { acceptInvitation } from "@/lib/members/commands";
import { now } from "@/lib/now";

export async function accept(token: string): Promise<void> {
  const locale = await getLocale();
  const done = await acceptInvitation(token, now());
  if (!done.ok) {
    const why = done.refusal.code === "invitation.known" ? "known" : "spent";
    return redirect({ href: { pathname: "/invitation", query: { why } }, locale });
  }
  await beginSession(done.value.userId);
  return redirect({ href: "/tickets", locale });
}
