import "server-only";
/** Reads of a member's own drafts. Colleagues do not see unsent words, and the desk cannot. */
import { type EntitlementDto, entitlementAt } from "@/lib/accounts/queries";
import type { MemberActor } from "@/lib/auth/policy";
import { inScope, scopeOf } from "@/lib/db/client";
import { isUuid } from "@/lib/uuid";
import { Answers, type DraftDto } from "./schema";

interface Row {
  id: string;
  answers: unknown;
  version: number;
  updatedAt: Date;
  submittedNumber: number | null;
  discardedAt: Date | null;
}

/** Null for a draft that is missing, somebody else's, or not an id at all. */
export function getDraft(actor: MemberActor, id: string): Promise<DraftDto | null> {
  if (!isUuid(id)) return Promise.resolve(null);
  return inScope(scopeOf(actor), async (tx) => {
    const row = await tx.ticketDraft.findFirst({ where: { id, accountId: actor.accountId, userId: actor.userId } });
    return row && toDto(row);
  });
}

/** A draft thrown away, while that can be taken back; null for any other. */
export async function discardedDraft(actor: MemberActor, id: string | undefined): Promise<DraftDto | null> {
  const draft = id ? await getDraft(actor, id) : null;
  return draft?.isDiscarded ? draft : null;
}

/** Drafts neither sent nor discarded, the last touched first. */
export function listDrafts(actor: MemberActor): Promise<DraftDto[]> {
  return inScope(scopeOf(actor), async (tx) => {
    const mine = { accountId: actor.accountId, userId: actor.userId, submittedNumber: null, discardedAt: null };
    const rows = await tx.ticketDraft.findMany({ where: mine, orderBy: { updatedAt: "desc" }, take: 20 });
    return rows.map(toDto);
  });
}

/** The answers of the ticket this member filed last; none when there was none. */
export function lastAnswers(actor: MemberActor): Promise<Readonly<Record<string, string>>> {
  return inScope(scopeOf(actor), async (tx) => {
    const row = await tx.ticketDraft.findFirst({
      where: { accountId: actor.accountId, userId: actor.userId, submittedNumber: { not: null } },
      orderBy: { submittedNumber: "desc" },
    });
    return row ? Answers.parse(row.answers) : {};
  });
}

/** What previews need: the tier's targets and calendar as they hold now; null without an entitlement. */
export function filingContext(actor: MemberActor, now: number): Promise<EntitlementDto | null> {
  return inScope(scopeOf(actor), (tx) => entitlementAt(tx, actor.accountId, now));
}

function toDto(row: Row): DraftDto {
  const { id, version, submittedNumber, discardedAt } = row;
  const answers = Answers.parse(row.answers);
  return {
    id,
    version,
    submittedNumber,
    answers,
    updatedAt: row.updatedAt.getTime(),
    isDiscarded: discardedAt !== null,
  };
}
