/** A filter as conditions for the database. Pure; whose tickets they are is not asked here but by the reader's scope. */
import type { Prisma } from "@/lib/db/generated/client";
import { cursorOf, readCursor } from "./request";
import type { ListRequest, Sort, TicketFilter } from "./schema";

type Where = Prisma.TicketWhereInput;
type Order = Prisma.TicketOrderByWithRelationInput;

const DAY = 86_400_000;
const WORDS = 8;

/** `userId` is the reader, for "mine"; `now` (UTC ms) decides what is late or due soon. */
export function conditionsOf(filter: TicketFilter, userId: string, now: number): Where {
  return {
    AND: [
      filter.state === "active" ? { state: { in: ["open", "waiting"] } } : filter.state ? { state: filter.state } : {},
      filter.severity ? { severity: filter.severity } : {},
      clockCondition(filter.clock, now),
      filter.mine ? { openedById: userId } : {},
      filter.level ? { level: filter.level } : {},
      filter.assignee ? { assigneeId: filter.assignee === "me" ? userId : null } : {},
      ...wordsOf(filter.q).map(wordCondition),
    ],
  };
}

function clockCondition(clock: TicketFilter["clock"], now: number): Where {
  if (!clock) return {};
  const [from, until] = [new Date(now), new Date(now + DAY)];
  return clock === "late" ? { nextDueAt: { lt: from } } : { nextDueAt: { gte: from, lte: until } };
}

/** The words of a question, folded as the stored texts are. */
export function wordsOf(text = ""): string[] {
  return text.normalize("NFKC").toLowerCase().split(/\s+/).filter(Boolean).slice(0, WORDS);
}

/** Each word stands somewhere in the ticket: in any of its texts the reader may see, or as its number. */
function wordCondition(word: string): Where {
  const escaped = word.replace(/[\\%_]/g, "\\$&");
  const texts: Where = { texts: { some: { folded: { contains: escaped } } } };
  const number = /^#?(\d{1,9})$/.exec(word)?.[1];
  return number ? { OR: [texts, { number: Number(number) }] } : texts;
}

const COLUMNS = { due: "nextDueAt", newest: "openedAt", updated: "lastEventAt" } as const;

/** Due instants rise, those without one come last; the other orders fall. Backwards for the page before. */
export function orderOf(sort: Sort, backwards: boolean): Order[] {
  const way = (sort === "due") === backwards ? "desc" : "asc";
  if (sort !== "due") return [{ [COLUMNS[sort]]: way }, { number: way }];
  return [{ nextDueAt: { sort: way, nulls: backwards ? "first" : "last" } }, { number: way }];
}

/** Only what lies beyond the cursor (keyset pagination): a page costs the same wherever it is. */
export function beyond({ sort, after, before }: Pick<ListRequest, "sort" | "after" | "before">): Where {
  const cursor = after ?? before;
  if (!cursor) return {};
  const { at, number } = readCursor(cursor);
  const column = COLUMNS[sort];
  const rises = (sort === "due") === (after !== undefined);
  const than = <T>(value: T) => (rises ? { gt: value } : { lt: value });
  if (at === null) {
    const rest = { [column]: null, number: than(number) };
    return after ? rest : { OR: [{ [column]: { not: null } }, rest] };
  }
  const value = new Date(at);
  const further: Where[] = [{ [column]: than(value) }, { [column]: value, number: than(number) }];
  if (sort === "due" && after) further.push({ [column]: null });
  return { OR: further };
}

export function cursorAt(
  sort: Sort,
  row: { number: number; nextDueAt: Date | null; openedAt: Date; lastEventAt: Date },
) {
  return cursorOf(row[COLUMNS[sort]]?.getTime() ?? null, row.number);
}
