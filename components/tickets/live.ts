/** What is watched while it changes: a ticket, the account's list, the desk's queue. Each has one owner, the query cache. */
import { queryOptions } from "@tanstack/react-query";
import { streaming } from "@/components/live/live";
import { fetchJson } from "@/lib/http/fetch-json";
import { type ListRequest, queryOf, type TicketPage } from "@/lib/ticket-list/schema";
import type { TicketView } from "@/lib/tickets/schema";

const EVERY = { list: 15_000, ticket: 12_000, queue: 10_000 };
/** While changes are told as they happen, only what time alone changes is asked for. */
const TOLD_EVERY = 60_000;
const every = (what: keyof typeof EVERY) => () => (streaming() ? TOLD_EVERY : EVERY[what]);

/** The page's first answer becomes the cache's first value, dated when the server took it. */
const first = <T extends { asOf: number }>(initial: T) => ({
  initialData: initial,
  initialDataUpdatedAt: initial.asOf,
});

export function ticketQuery(number: number, initial: TicketView) {
  return queryOptions({
    queryKey: ["ticket", number],
    queryFn: ({ signal }) => fetchJson<TicketView>(`/api/v1/tickets/${number}`, signal),
    refetchInterval: every("ticket"),
    ...first(initial),
  });
}

export function openTicketsQuery(initial: TicketPage) {
  return queryOptions({
    queryKey: ["tickets", "open"],
    queryFn: ({ signal }) =>
      fetchJson<TicketPage>(`/api/v1/tickets?${queryOf({ state: "active", sort: "due" })}`, signal),
    refetchInterval: every("list"),
    ...first(initial),
  });
}

export function queueQuery(asked: Partial<ListRequest>, initial: TicketPage) {
  const query = queryOf(asked);
  return queryOptions({
    queryKey: ["queue", query],
    queryFn: ({ signal }) => fetchJson<TicketPage>(`/api/v1/desk/queue?${query}`, signal),
    refetchInterval: every("queue"),
    ...first(initial),
  });
}
