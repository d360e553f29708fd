import "server-only";
/** Messages that are due, with what their recipients may read of them now. */
import { z } from "zod";
import { namesOf } from "@/lib/accounts/queries";
import { type AgentActor, can, type MemberActor } from "@/lib/auth/policy";
import { inScope, scopeOf, type Tx } from "@/lib/db/client";
import type { Locale } from "@/lib/i18n/routing";
import type { Metric } from "@/lib/sla/events";
import {
  type InboxItem,
  type Kind,
  MAIL_OFF_AT_FIRST,
  type MailRow,
  type Message,
  type Preferences,
  type Quiet,
} from "./schema";

type Person = MemberActor | AgentActor;

const LOG_ROWS = 100;
const INBOX_ROWS = 50;
const INBOX_FOR = 90 * 86_400_000;

export interface Recipient {
  readonly userId: string;
  readonly email: string;
  readonly locale: Locale;
  readonly timeZone: string;
  readonly isAgent: boolean;
  readonly quiet: Quiet | null;
}

export interface Due {
  readonly id: string;
  readonly createdAt: number;
  readonly attempts: number;
  readonly severity: string;
  /** null: left the account since, is disabled, or wants no such mail */
  readonly recipient: Recipient | null;
  readonly message: Message;
}

export async function readDue(tx: Tx, ids: readonly string[]): Promise<Due[]> {
  const rows = await tx.notification.findMany({
    where: { id: { in: [...ids] } },
    include: { ticket: { select: { number: true, title: true, severity: true, state: true } } },
    orderBy: [{ createdAt: "asc" }, { seq: "asc" }],
  });
  const due: Due[] = [];
  for (const { id, ticketId, seq, cause, accountId, userId, createdAt, attempts, ticket, ...row } of rows) {
    const kind = row.kind as Kind;
    const isWanted = kind !== "rate" || (await canBeRated(tx, ticketId, ticket.state));
    due.push({
      ...{ id, createdAt: createdAt.getTime(), attempts, severity: ticket.severity },
      recipient: isWanted ? await recipientOf(tx, { userId, accountId, kind }) : null,
      message: await messageOf(tx, ticket, { ticketId, seq, cause, kind }),
    });
  }
  return due;
}

/** One event or notice as its readers may know it now: what was erased meanwhile is not in it. */
export async function messageOf(
  tx: Tx,
  { number, title }: { readonly number: number; readonly title: string },
  { ticketId, seq, cause, kind }: { ticketId: string; seq: number; cause: string; kind: Kind },
): Promise<Message> {
  const base = { kind, number, title, by: null, words: null, to: null };
  // a notice: its cause begins with the clock
  if (seq === 0) return { ...base, metric: cause.split(".")[0] as Metric };
  const event = await tx.ticketEvent.findUniqueOrThrow({ where: { ticketId_seq: { ticketId, seq } } });
  const { by, ...facts } = factsOf(event);
  const names = await namesOf(tx, by ? [by] : []);
  const words = kind === "rate" ? null : await wordsOf(tx, event.payload as Record<string, unknown>);
  return { ...base, ...facts, by: (by && names.get(by)) || null, words };
}

function factsOf(event: { actor: unknown; payload: unknown }) {
  const [actor, payload] = [event.actor as { id: string | null }, event.payload as Record<string, unknown>];
  const cause = payload.cause as { kind?: string; metric?: Metric } | undefined;
  return {
    by: actor.id,
    to: typeof payload.to === "string" ? payload.to : null,
    metric: cause?.kind === "rule" ? (cause.metric ?? null) : null,
  };
}

/** Asked once, of who has not said it already, while the ticket is what it was asked about. */
async function canBeRated(tx: Tx, ticketId: string, state: string): Promise<boolean> {
  if (state !== "resolved") return false;
  return (await tx.ticketEvent.count({ where: { ticketId, type: "ticket.rated" } })) === 0;
}

/** Somebody of the ticket's own account, or an agent: asked when it is sent, not when it was written (SEC-09). */
async function recipientOf(
  tx: Tx,
  { userId, accountId, kind }: { userId: string; accountId: string; kind: Kind },
): Promise<Recipient | null> {
  if (await tx.mailRefusal.findUnique({ where: { userId } })) return null;
  const user = await tx.user.findFirst({
    where: { id: userId, disabledAt: null },
    include: { agent: true, member: true },
  });
  const isThere = user?.member?.accountId === accountId && user.member.removedAt === null;
  if (!user || (!user.agent && !isThere)) return null;
  const { mailOff, quiet } = await preferencesIn(tx, userId, user.agent !== null);
  if (mailOff.includes(kind)) return null;
  const { email, timeZone } = user;
  return { userId, email, timeZone, locale: user.locale as Locale, isAgent: user.agent !== null, quiet };
}

async function preferencesIn(tx: Tx, userId: string, isAgent: boolean): Promise<Preferences> {
  const row = await tx.messagePreference.findUnique({ where: { userId } });
  if (!row) return { mailOff: MAIL_OFF_AT_FIRST[isAgent ? "agent" : "member"], appOff: [], quiet: null };
  const { quietFrom: from, quietUntil: until } = row;
  return {
    ...{ mailOff: row.mailOff as Kind[], appOff: row.appOff as Kind[] },
    quiet: from === null || until === null ? null : { from, until },
  };
}

export function preferencesOf(actor: Person): Promise<Preferences> {
  return inScope("system", (tx) => preferencesIn(tx, actor.userId, actor.kind === "agent"));
}

/** What has reached this person, the latest first. Row security and the person decide: nobody reads another's. */
export async function inboxOf(actor: Person, now: number): Promise<InboxItem[]> {
  const { appOff } = await preferencesOf(actor);
  return inScope(scopeOf(actor), async (tx) => {
    const rows = await tx.notification.findMany({
      where: shownTo(actor, appOff, now),
      include: { ticket: { select: { number: true, title: true } } },
      orderBy: [{ createdAt: "desc" }, { seq: "desc" }, { id: "asc" }],
      take: INBOX_ROWS,
    });
    const items: InboxItem[] = [];
    for (const { id, ticketId, seq, cause, kind, createdAt, readAt, ticket } of rows) {
      const message = await messageOf(tx, ticket, { ticketId, seq, cause, kind: kind as Kind });
      const { words: _, ...shown } = message;
      items.push({ ...shown, id, at: createdAt.getTime(), isRead: readAt !== null });
    }
    return items;
  });
}

export async function countUnread(actor: Person, now: number): Promise<number> {
  const { appOff } = await preferencesOf(actor);
  const where = { ...shownTo(actor, appOff, now), readAt: null };
  return inScope(scopeOf(actor), (tx) => tx.notification.count({ where }));
}

const shownTo = ({ userId }: Person, appOff: readonly Kind[], now: number) => ({
  ...{ userId, kind: { notIn: [...appOff] } },
  createdAt: { lte: new Date(now), gt: new Date(now - INBOX_FOR) },
});

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

/** The last messages to anybody, the latest first; none for who may not follow them. */
export async function mailLog(actor: AgentActor): Promise<MailRow[]> {
  if (!can(actor, "mail.manage")) return [];
  return inScope(scopeOf(actor), async (tx) => {
    const rows = await tx.notification.findMany({
      orderBy: [{ createdAt: "desc" }, { id: "asc" }],
      take: LOG_ROWS,
      include: { ticket: { select: { number: true } } },
    });
    const names = await namesOf(
      tx,
      rows.map(({ userId }) => userId),
    );
    return rows.map(({ id, userId, kind, ticket, createdAt, sentAt, attempts, attemptAt, outcome }) => ({
      ...{ id, to: names.get(userId) ?? "–", kind: kind as Kind, number: ticket.number, at: createdAt.getTime() },
      ...{ sentAt: sentAt?.getTime() ?? null, attempts, attemptAt: attemptAt?.getTime() ?? null, outcome },
    }));
  });
}

/** A message as it would be made now; null when there is none such, or its reader gets none. */
export async function dueMessage(actor: AgentActor, id: string): Promise<Due | null> {
  if (!can(actor, "mail.manage") || !z.uuid().safeParse(id).success) return null;
  const [due] = await inScope("system", (tx) => readDue(tx, [id]));
  return due ?? null;
}
