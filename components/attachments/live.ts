"use client";
/** Uploads that wait to be sent, as the portal knows them: one owner, the query cache. */
import { queryOptions } from "@tanstack/react-query";
import type { PendingUploads, Place } from "@/lib/attachments/schema";
import { fetchJson } from "@/lib/http/fetch-json";
import { placeQuery } from "./send-file";

export function pendingQuery(place: Place, initial?: PendingUploads) {
  const first = initial ? { initialData: initial, initialDataUpdatedAt: initial.asOf } : {};
  return queryOptions({
    queryKey: ["uploads", placeQuery(place)],
    queryFn: ({ signal }) => fetchJson<PendingUploads>(`/api/v1/attachments?${placeQuery(place)}`, signal),
    ...first,
  });
}

/** True when it is gone; what was gone before counts. */
export async function removeUpload(id: string): Promise<boolean> {
  const answer = await fetch(`/api/v1/attachments/${id}`, { method: "DELETE" }).catch(() => null);
  return answer?.ok === true || answer?.status === 404;
}

export const fileHref = (id: string) => `/api/v1/attachments/${id}`;
/** Pictures only, and only as they were written anew. */
export const pictureHref = (id: string) => `/api/v1/attachments/${id}?view=inline`;
