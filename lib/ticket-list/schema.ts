/** What may be asked of a list of tickets, as it stands in an address: pages, the API and the CSV file share it. */
import { z } from "zod";
import { SEVERITIES } from "@/lib/sla/events";
import type { TicketSummary } from "@/lib/tickets/schema";

export const QUERY_LIMIT = 100;
export const STATES = ["active", "open", "waiting", "resolved", "cancelled"] as const;
/** `late`: a due instant has passed; `soon`: one comes within a day. */
export const CLOCKS = ["late", "soon"] as const;
export const SORTS = ["newest", "due", "updated"] as const;
export type Sort = (typeof SORTS)[number];

/** Where a page begins: the value it is sorted by (UTC milliseconds, "-" for none) and the ticket's number. */
const CURSOR = /^(-|-?\d{1,15})_(\d{1,9})$/;
const Cursor = z.string().regex(CURSOR).optional();

/** An empty field of the filter form asks for nothing. */
const blank = <T extends z.ZodType>(schema: T) => z.preprocess((value) => (value === "" ? undefined : value), schema);

export const TicketFilter = z.object({
  q: blank(z.string().trim().max(QUERY_LIMIT).optional()),
  state: blank(z.enum(STATES).optional()),
  severity: blank(z.enum(SEVERITIES).optional()),
  clock: blank(z.enum(CLOCKS).optional()),
  mine: blank(z.literal("1").optional()),
  sort: blank(z.enum(SORTS).default("newest")),
});
export type TicketFilter = z.infer<typeof TicketFilter>;

export const ListRequest = TicketFilter.extend({ after: blank(Cursor), before: blank(Cursor) });
export type ListRequest = z.infer<typeof ListRequest>;

export interface TicketPage {
  readonly asOf: number;
  readonly tickets: readonly TicketSummary[];
  /** of the whole filtered list */
  readonly total: number;
  /** cursors of the neighbouring pages; null at either end */
  readonly previous: string | null;
  readonly next: string | null;
}

export interface SavedView {
  readonly id: string;
  readonly name: string;
  /** a filter as an address writes it: `state=open&sort=due` */
  readonly query: string;
}

export const SaveView = z.object({ name: z.string().trim().min(1).max(40), query: z.string().max(500) });
/** A person keeps this many at most. */
export const VIEWS_LIMIT = 20;

/** The filter as an address writes it, in one order, so that equal filters are equal addresses. Defaults are left out. */
export function queryOf(filter: Partial<ListRequest>): string {
  const { q, state, severity, clock, mine, sort, after, before } = filter;
  const shown = { q, state, severity, clock, mine, sort: sort === "newest" ? undefined : sort, after, before };
  return new URLSearchParams(Object.entries(shown).filter((entry): entry is [string, string] => !!entry[1])).toString();
}

/** Whether some part of it narrows the list; the order does not. */
export const isNarrowed = ({ q, state, severity, clock, mine }: TicketFilter): boolean =>
  [q, state, severity, clock, mine].some(Boolean);

/** A page's address as far as it can be understood; `ignored` names what cannot (a mistyped or outdated address). */
export function listRequestOf(params: Readonly<Record<string, string | string[] | undefined>>) {
  const given = Object.fromEntries(
    Object.entries(params).flatMap(([name, value]) => (name in ListRequest.shape ? [[name, [value].flat()[0]]] : [])),
  );
  const whole = ListRequest.safeParse(given);
  if (whole.success) return { asked: whole.data, ignored: [] as string[] };
  const ignored = [...new Set(whole.error.issues.map(({ path }) => String(path[0])))];
  for (const name of ignored) delete given[name];
  return { asked: ListRequest.parse(given), ignored };
}

export function cursorOf(at: number | null, number: number): string {
  return `${at ?? "-"}_${number}`;
}

export function readCursor(cursor: string): { at: number | null; number: number } {
  const [, at = "-", number = "0"] = CURSOR.exec(cursor) ?? [];
  return { at: at === "-" ? null : Number(at), number: Number(number) };
}
