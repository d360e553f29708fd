/** What the desk's tools ask for while a ticket is worked on. */
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { Foretold, Present } from "@/lib/desk/schema";
import { PRESENCE } from "@/lib/desk/schema";
import { fetchJson, HttpError } from "@/lib/http/fetch-json";

/** `act`: the form's choices as an address; asked again when the ticket grows and as its minutes pass. */
export function foresightQuery(number: number, seq: number, act: string) {
  return queryOptions({
    queryKey: ["foresight", number, seq, act],
    queryFn: ({ signal }) => fetchJson<Foretold>(`/api/v1/desk/tickets/${number}/foresight?${act}`, signal),
    refetchInterval: 30_000,
    retry: false,
    placeholderData: keepPreviousData,
  });
}

/** Tells that this page is open and hears who else has it open. */
export function presenceQuery(number: number, isWriting: () => boolean) {
  return queryOptions({
    queryKey: ["presence", number],
    queryFn: async ({ signal }): Promise<Present[]> => {
      const response = await fetch(`/api/v1/desk/tickets/${number}/presence`, {
        ...{ method: "PUT", signal, headers: { "content-type": "application/json" } },
        body: JSON.stringify({ isWriting: isWriting() }),
      });
      if (!response.ok) throw new HttpError(response.status, response.headers.get("x-request-id"));
      return response.json();
    },
    refetchInterval: PRESENCE.beatMs,
    retry: false,
  });
}

/** A file of the ticket as the browser reads it; kept until another is asked for. */
export function logFileQuery(id: string, name: string) {
  return queryOptions({
    queryKey: ["log-file", id],
    queryFn: async ({ signal }): Promise<File> => {
      const response = await fetch(`/api/v1/attachments/${id}`, { signal });
      if (!response.ok) throw new HttpError(response.status, response.headers.get("x-request-id"));
      return new File([await response.blob()], name);
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    retry: false,
  });
}
