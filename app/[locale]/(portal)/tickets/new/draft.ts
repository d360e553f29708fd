import "server-only";
/** The draft behind a wizard page. */
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import type { MemberActor } from "@/lib/auth/policy";
import { getDraft } from "@/lib/drafts/queries";
import type { DraftDto } from "@/lib/drafts/schema";
import { redirect } from "@/lib/i18n/navigation";
import { discardedHref } from "./links";

/**
 * A draft of this member that can still be edited. An address that names none leads to the start, one already
 * submitted to its confirmation, a discarded one to where it can be taken back, and somebody else's is not found.
 */
export async function openDraft(actor: MemberActor, id: string | undefined): Promise<DraftDto> {
  const locale = await getLocale();
  if (!id) return redirect({ href: "/tickets/new", locale });
  const draft = await getDraft(actor, id);
  if (!draft) return notFound();
  if (draft.isDiscarded) return redirect({ href: discardedHref(id), locale });
  if (draft.submittedNumber === null) return draft;
  return redirect({ href: `/tickets/${draft.submittedNumber}/submitted`, locale });
}
