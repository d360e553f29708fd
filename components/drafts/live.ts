"use client";
/** Sending what is being typed to the draft on the server. */
import type { DraftSave, DraftSaved } from "@/lib/drafts/schema";

/**
 * What became of one save: saved, or somebody else was first (`stored`), or why not. `signed-out`, `gone` and
 * `refused` do not pass by themselves; `unreachable` does.
 */
export type Sent = DraftSaved | { readonly failed: "unreachable" | "signed-out" | "gone" | "refused" };

/** Bodies above this are not sent by a page that is being left. */
const KEEPALIVE_BYTES = 60_000;

/** Never rejects. `isLast`: the page is being left, and the request should outlive it. */
export async function sendDraft(id: string, save: DraftSave, isLast = false): Promise<Sent> {
  const body = JSON.stringify(save);
  const keepalive = isLast && body.length * 3 < KEEPALIVE_BYTES;
  const headers = { "content-type": "application/json", accept: "application/json" };
  try {
    const response = await fetch(`/api/drafts/${id}`, { method: "PUT", body, headers, keepalive });
    if (response.ok || response.status === 409) return (await response.json()) as DraftSaved;
    return { failed: failures[response.status] ?? (response.status < 500 ? "refused" : "unreachable") };
  } catch {
    return { failed: "unreachable" };
  }
}

const failures: Readonly<Record<number, "signed-out" | "gone" | "unreachable">> = {
  401: "signed-out",
  404: "gone",
  429: "unreachable",
};
