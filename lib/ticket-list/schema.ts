/**
 * What may be asked of a list of tickets, as it stands in an address: pages, the API and the CSV file share it.
 * Without the parser (request.ts), so that pages can write addresses without carrying it.
 */
import type { LEVELS, SEVERITIES } from "@/lib/sla/events";
import type { TicketSummary } from "@/lib/tickets/schema";

export const QUERY_LIMIT = 100;
export const STATES = ["active", "open", "waiting", "resolved", "cancelled"] as const;
/** `late`: a due instant has passed; `soon`: one comes within a day. */
export const CLOCKS = ["late", "soon"] as const;
/** `me`: the reader has it; `none`: nobody has. */
export const ASSIGNEES = ["me", "none"] as const;
export const SORTS = ["newest", "due", "updated"] as const;
export type Sort = (typeof SORTS)[number];

export interface TicketFilter {
  /** words, all of which stand in the ticket */
  readonly q?: string;
  readonly state?: (typeof STATES)[number];
  readonly severity?: (typeof SEVERITIES)[number];
  readonly clock?: (typeof CLOCKS)[number];
  /** filed by the reader */
  readonly mine?: "1";
  readonly level?: (typeof LEVELS)[number];
  readonly assignee?: (typeof ASSIGNEES)[number];
  readonly sort: Sort;
}

/** A filter and where its page begins: the value it is sorted by (UTC ms, "-" for none) and the ticket's number. */
export interface ListRequest extends TicketFilter {
  readonly after?: string;
  readonly before?: string;
}

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

/** A person keeps this many at most. */
export const VIEWS_LIMIT = 20;

/** The filter as an address writes it, in one order, so that equal filters are equal addresses. Defaults are left out. */
export function queryOf(filter: Partial<ListRequest>): string {
  const { q, state, severity, clock, mine, level, assignee, sort, after, before } = filter;
  const shown = {
    ...{ q, state, severity, clock, mine, level, assignee },
    ...{ sort: sort === "newest" ? undefined : sort, after, before },
  };
  return new URLSearchParams(Object.entries(shown).filter((entry): entry is [string, string] => !!entry[1])).toString();
}

/** Whether some part of it narrows the list; the order does not. */
export const isNarrowed = ({ q, state, severity, clock, mine, level, assignee }: TicketFilter): boolean =>
  [q, state, severity, clock, mine, level, assignee].some(Boolean);
