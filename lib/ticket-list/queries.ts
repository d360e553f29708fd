import "server-only";
/** Lists of tickets under the reader's scope: pages by keyset, the whole list for a file, and what a person keeps. */
import { namesOf } from "@/lib/accounts/queries";
import { type AgentActor, can, type MemberActor } from "@/lib/auth/policy";
import { inScope, scopeOf, type Tx } from "@/lib/db/client";
import type { TicketSummary } from "@/lib/tickets/schema";
import { summaryOf } from "@/lib/tickets/summary";
import type { ListRequest, SavedView, TicketFilter, TicketPage } from "./schema";
import { beyond, conditionsOf, cursorAt, orderOf } from "./where";

type Reader = MemberActor | AgentActor;

export const PAGE_SIZE = 50;
const BATCH = 500;

/** One page of the reader's list: a member's own account, an agent's whole desk. `now` is UTC milliseconds. */
export function pageOfTickets(actor: Reader, asked: ListRequest, now: number): Promise<TicketPage> {
  return inScope(scopeOf(actor), async (tx) => {
    const where = { ...ownedBy(actor), ...conditionsOf(asked, actor.userId, now) };
    const total = await tx.ticket.count({ where });
    const rows = await readRows(tx, where, asked, PAGE_SIZE + 1);
    const [backwards, hasMore] = [isBackwards(asked), rows.length > PAGE_SIZE];
    const shown = rows.slice(0, PAGE_SIZE);
    if (backwards) shown.reverse();
    const [first, last] = [shown[0], shown.at(-1)];
    const [isFirst, isLast] = backwards ? [!hasMore, false] : [!asked.after, !hasMore];
    return {
      asOf: now,
      total,
      tickets: await summaries(tx, shown),
      previous: isFirst || !first ? null : cursorAt(asked.sort, first),
      next: isLast || !last ? null : cursorAt(asked.sort, last),
    };
  });
}

/** The whole filtered list, some hundreds at a time, each batch read as the one before has been taken. */
export async function* allTickets(actor: Reader, filter: TicketFilter, now: number): AsyncGenerator<TicketSummary[]> {
  let after: string | undefined;
  do {
    const asked = { ...filter, after };
    const [batch, next] = await inScope(scopeOf(actor), async (tx) => {
      const where = { ...ownedBy(actor), ...conditionsOf(filter, actor.userId, now) };
      const rows = await readRows(tx, where, asked, BATCH);
      const last = rows.length === BATCH ? rows.at(-1) : undefined;
      return [await summaries(tx, rows), last && cursorAt(filter.sort, last)] as const;
    });
    yield batch;
    after = next;
  } while (after);
}

/** The views this person keeps, oldest first. */
export function savedViews(actor: Reader): Promise<SavedView[]> {
  return inScope(scopeOf(actor), (tx) =>
    tx.savedView.findMany({
      where: { userId: actor.userId, ...viewsOf(actor) },
      orderBy: { createdAt: "asc" },
      select: { id: true, name: true, query: true },
    }),
  );
}

/** The first wall between accounts; row-level security is the second. */
const ownedBy = (actor: Reader) => (actor.kind === "member" ? { accountId: actor.accountId } : deskOf(actor));
const deskOf = (actor: AgentActor) => (can(actor, "desk.read") ? {} : { id: { in: [] } });
const viewsOf = (actor: Reader) => ({ accountId: actor.kind === "member" ? actor.accountId : null });
const isBackwards = ({ after, before }: ListRequest) => after === undefined && before !== undefined;

type Rows = Awaited<ReturnType<typeof readRows>>;

function readRows(tx: Tx, where: ReturnType<typeof conditionsOf>, asked: ListRequest, take: number) {
  return tx.ticket.findMany({
    where: { AND: [where, beyond(asked)] },
    orderBy: orderOf(asked.sort, isBackwards(asked)),
    take,
    include: { account: { select: { name: true } } },
  });
}

async function summaries(tx: Tx, rows: Rows): Promise<TicketSummary[]> {
  const names = await namesOf(
    tx,
    rows.flatMap((row) => row.assigneeId ?? []),
  );
  return rows.map((row) => summaryOf(row, row.account.name, names.get(row.assigneeId ?? "") ?? null));
}
