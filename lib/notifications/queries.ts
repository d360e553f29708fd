import "server-only";
/** Messages that are due, with what their recipients may read of them now. */
import { namesOf } from "@/lib/accounts/queries";
import { inScope, type Tx } from "@/lib/db/client";
import type { Locale } from "@/lib/i18n/routing";
import type { Kind, Message } from "./schema";

export interface Recipient {
  readonly userId: string;
  readonly email: string;
  readonly locale: Locale;
  readonly isAgent: boolean;
}

export interface Due {
  readonly id: string;
  readonly createdAt: number;
  readonly attempts: number;
  /** null: left the account since, is disabled, or wants no mail */
  readonly recipient: Recipient | null;
  readonly message: Message;
}

export async function readDue(tx: Tx, ids: readonly string[]): Promise<Due[]> {
  const rows = await tx.notification.findMany({
    where: { id: { in: [...ids] } },
    include: { ticket: { select: { number: true, title: true } } },
    orderBy: [{ createdAt: "asc" }, { seq: "asc" }],
  });
  const due: Due[] = [];
  for (const { id, ticketId, seq, accountId, userId, kind, createdAt, attempts, ticket } of rows) {
    due.push({
      ...{ id, createdAt: createdAt.getTime(), attempts, recipient: await recipientOf(tx, userId, accountId) },
      message: await messageOf(tx, ticket, { ticketId, seq, kind: kind as Kind }),
    });
  }
  return due;
}

/** One event as its readers may know it now: what was erased meanwhile is not in it. */
export async function messageOf(
  tx: Tx,
  { number, title }: { readonly number: number; readonly title: string },
  { ticketId, seq, kind }: { readonly ticketId: string; readonly seq: number; readonly kind: Kind },
): Promise<Message> {
  const event = await tx.ticketEvent.findUniqueOrThrow({ where: { ticketId_seq: { ticketId, seq } } });
  const [actor, payload] = [event.actor as { id: string | null }, event.payload as Record<string, unknown>];
  const names = await namesOf(tx, actor.id ? [actor.id] : []);
  const by = (actor.id && names.get(actor.id)) || null;
  const to = typeof payload.to === "string" ? payload.to : null;
  return { kind, number, title, by, words: await wordsOf(tx, payload), to };
}

/** Somebody of the ticket's own account, or an agent: asked when it is sent, not when it was written (SEC-09). */
async function recipientOf(tx: Tx, userId: string, accountId: string): Promise<Recipient | null> {
  if (await tx.mailRefusal.findUnique({ where: { userId } })) return null;
  const user = await tx.user.findFirst({
    where: { id: userId, disabledAt: null },
    include: { agent: true, member: true },
  });
  if (!user || (!user.agent && user.member?.accountId !== accountId)) return null;
  return { userId, email: user.email, locale: user.locale as Locale, isAgent: user.agent !== null };
}

/** The one text of an event that is for its readers. */
async function wordsOf(tx: Tx, payload: Record<string, unknown>): Promise<string | null> {
  const ref = payload.text ?? payload.summary ?? payload.reason ?? payload.explanation ?? payload.description;
  if (typeof ref !== "object" || ref === null || !("text" in ref)) return null;
  const text = await tx.ticketText.findUnique({ where: { id: String(ref.text) } });
  return text && !text.erasedAt && text.audience === "public" ? text.body : null;
}

export function isMailWanted(userId: string): Promise<boolean> {
  return inScope("system", async (tx) => (await tx.mailRefusal.findUnique({ where: { userId } })) === null);
}
