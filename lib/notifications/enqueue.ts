import "server-only";
/** Who is told of what, written in the transaction of the events: nobody is told of what they did themselves. */
import { reachable } from "@/lib/duty/queries";
import type { Level, Metric } from "@/lib/sla/events";
import { watchersOf } from "@/lib/watchers/queries";
import { ANNOUNCED, type Kind } from "./schema";

type Tx = Parameters<typeof watchersOf>[0];

/** A customer is asked how it was a day after the solution. */
const RATE_AFTER = 24 * 3_600_000;

/** The events of a ledger that are new, what its clocks came to without one, and who is concerned with them. */
export interface News {
  readonly ticketId: string;
  readonly accountId: string;
  readonly openedById: string | null;
  readonly assigneeId: string | null;
  readonly level: Level;
  readonly events: readonly {
    readonly seq: number;
    readonly type: string;
    readonly actor: { readonly kind: "member" | "agent" | "system"; readonly id: string | null };
  }[];
  readonly notices: readonly Notice[];
}

/** A share of a target that was reached. */
export interface Notice {
  readonly kind: "due_soon" | "breached";
  /** the same whenever it is looked at: metric, cycle, rule */
  readonly cause: string;
  readonly metric: Metric;
}

interface Told {
  readonly seq: number;
  readonly cause: string;
  readonly kind: Kind;
  readonly people: readonly (string | null)[];
  readonly delay: number;
}

export async function enqueue(tx: Tx, all: readonly News[], now: number): Promise<void> {
  const fresh = await withoutToldNotices(tx, all);
  const moved = fresh.filter(({ events, notices }) => notices.length > 0 || events.some(isAfterOpening));
  const watchers = await watchersOf(
    tx,
    moved.map(({ ticketId }) => ticketId),
  );
  const agents = await agentsByLevel(tx, fresh, now);
  const rows = fresh.flatMap((news) => {
    const { ticketId, accountId } = news;
    const told = [...eventsTold(news, watchers, agents), ...noticesTold(news, watchers, agents)];
    return told.map((one) => ({ ...one, ticketId, accountId }));
  });
  if (rows.length === 0) return;
  await write(tx, rows, now);
}

/** As JSON, in one statement each: thousands of tickets may breach together (F-13). */
async function write(tx: Tx, rows: readonly (Told & { ticketId: string; accountId: string })[], now: number) {
  const personal = rows.flatMap(({ people, delay, ...row }) => {
    const at = new Date(now + delay);
    return [...new Set(people)].filter((id) => id !== null).map((userId) => ({ ...row, userId, at }));
  });
  await tx.$executeRaw`
    INSERT INTO notifications (id, ticket_id, account_id, seq, cause, kind, user_id, created_at, attempt_at)
    SELECT gen_random_uuid(), r."ticketId", r."accountId", r.seq, r.cause, r.kind, r."userId", r.at, r.at
    FROM jsonb_to_recordset(${JSON.stringify(personal)}::jsonb) AS r("ticketId" uuid, "accountId" uuid, seq int,
      cause text, kind text, "userId" uuid, at timestamptz)
    ON CONFLICT DO NOTHING`;
  // For endpoints: the worker finds out whose.
  const announced = rows.filter(({ kind }) => ANNOUNCED.includes(kind));
  await tx.$executeRaw`
    INSERT INTO announcements (id, ticket_id, account_id, seq, cause, kind, created_at)
    SELECT gen_random_uuid(), r."ticketId", r."accountId", r.seq, r.cause, r.kind, ${new Date(now)}
    FROM jsonb_to_recordset(${JSON.stringify(announced)}::jsonb) AS r("ticketId" uuid, "accountId" uuid, seq int,
      cause text, kind text)`;
}

const isAfterOpening = ({ type }: News["events"][number]) => type !== "ticket.opened";

/** A notice is of an instant, not of a look at the clock: who was told is not told again. */
async function withoutToldNotices(tx: Tx, all: readonly News[]): Promise<readonly News[]> {
  const asked = all.filter(({ notices }) => notices.length > 0).map(({ ticketId }) => ticketId);
  if (asked.length === 0) return all;
  const rows = await tx.notification.findMany({
    where: { ticketId: { in: asked }, seq: 0 },
    distinct: ["ticketId", "cause"],
    select: { ticketId: true, cause: true },
  });
  const told = new Set(rows.map(({ ticketId, cause }) => `${ticketId} ${cause}`));
  return all.map((news) => ({
    ...news,
    notices: news.notices.filter(({ cause }) => !told.has(`${news.ticketId} ${cause}`)),
  }));
}

type ByLevel = ReadonlyMap<string, readonly string[]>;

/** Only where somebody of a level is to be found: most events concern those who have to do with the ticket already. */
async function agentsByLevel(tx: Tx, all: readonly News[], now: number): Promise<ByLevel> {
  const isAsked = ({ notices, events, assigneeId }: News) =>
    (notices.length > 0 && assigneeId === null) || events.some(({ type }) => type === "ticket.escalated");
  return all.some(isAsked) ? reachable(tx, now) : new Map();
}

function eventsTold(news: News, watchers: ReadonlyMap<string, string[]>, agents: ByLevel): Told[] {
  const { openedById, assigneeId, level, ticketId, events } = news;
  const customers = [openedById, ...(watchers.get(ticketId) ?? [])];
  return events.flatMap((event, place) => {
    const kind = kindOf(event, events[place + 1]?.type);
    if (!kind) return [];
    const { seq, type, actor } = event;
    const reached = type === "ticket.escalated" ? (agents.get(level) ?? []) : [];
    const concerned = kind === "assigned" ? [assigneeId] : [...customers, assigneeId, ...reached];
    const people = concerned.filter((id) => id !== actor.id || type === "ticket.opened");
    const told: Told = { seq, cause: "", kind, people, delay: 0 };
    const asked: Told = { seq, cause: "rate", kind: "rate", people: [openedById], delay: RATE_AFTER };
    return type === "ticket.resolved" ? [told, asked] : [told];
  });
}

/** Those who wait and those who can do something: who has the ticket, else whoever of its level is on duty. */
function noticesTold(news: News, watchers: ReadonlyMap<string, string[]>, agents: ByLevel): Told[] {
  const { openedById, assigneeId, level, ticketId, notices } = news;
  const desk = assigneeId === null ? (agents.get(level) ?? []) : [assigneeId];
  const people = [openedById, ...(watchers.get(ticketId) ?? []), ...desk];
  return notices.map(({ cause, kind }) => ({ seq: 0, cause, kind, people, delay: 0 }));
}

const KINDS: Readonly<Record<string, Kind>> = {
  "ticket.opened": "received",
  "ticket.resolved": "resolved",
  "ticket.confirmed": "confirmed",
  "confirmation.refused": "refused",
  "severity.changed": "severity",
  "ticket.escalated": "escalated",
  "ticket.reopened": "reopened",
  "ticket.cancelled": "cancelled",
  "ticket.assigned": "assigned",
};

/** A public message that asks is followed by the pause it causes (PRODUCT §3.6). */
function kindOf({ type, actor }: News["events"][number], next: string | undefined): Kind | null {
  if (type !== "message.posted") return KINDS[type] ?? null;
  if (actor.kind === "member") return "customer_wrote";
  return next === "ticket.paused" ? "question" : "answered";
}
