"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useSyncExternalStore } from "react";
import type { AttachmentDto, PendingUploads, Place } from "@/lib/attachments/schema";
import { pendingQuery, removeUpload } from "./live";
import { dropUpload, type Upload, uploadsTo, watchUploads } from "./uploads";

export interface Evidence {
  /** stored and waiting to be sent along */
  readonly files: readonly AttachmentDto[];
  /** on their way, or refused */
  readonly uploads: readonly Upload[];
  readonly room: Pick<PendingUploads, "ticket" | "account"> | null;
  /** true when the file is gone */
  readonly remove: (id: string) => Promise<boolean>;
}

const none: readonly Upload[] = [];

/** The files of one place: what the portal has and what is on its way there. */
export function useEvidence(place: Place, initial?: PendingUploads): Evidence {
  const cache = useQueryClient();
  const query = pendingQuery(place, initial);
  const { data } = useQuery(query);
  const all = useSyncExternalStore(
    watchUploads,
    () => uploadsTo(place),
    () => none,
  );
  const arrived = all.filter(({ state }) => state === "done");
  const isBusy = all.some(({ state }) => state !== "done" && state !== "failed");
  useLeaveWarning(isBusy);
  const key = query.queryKey;
  useEffect(() => {
    if (arrived.length === 0) return;
    cache.setQueryData(key, (known) => known && withArrived(known, arrived));
    for (const upload of arrived) dropUpload(upload.key);
    void cache.invalidateQueries({ queryKey: key });
  });
  return {
    files: data?.files ?? [],
    uploads: all.filter(({ state }) => state !== "done"),
    room: data ?? null,
    async remove(id) {
      const isGone = await removeUpload(id);
      if (isGone) {
        cache.setQueryData(key, (known) => known && { ...known, files: known.files.filter((file) => file.id !== id) });
        await cache.invalidateQueries({ queryKey: key });
      }
      return isGone;
    },
  };
}

function withArrived(known: PendingUploads, arrived: readonly Upload[]): PendingUploads {
  const fresh = arrived.flatMap(({ stored }) => stored ?? []);
  const others = known.files.filter((file) => !fresh.some(({ id }) => id === file.id));
  return { ...known, files: [...others, ...fresh] };
}

/** The browser asks before a page is closed over an upload; moving on inside the portal does not stop it. */
function useLeaveWarning(isBusy: boolean): void {
  useEffect(() => {
    if (!isBusy) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [isBusy]);
}
