"use client";
import type { DraftSave, DraftSaved } from "@/lib/drafts/schema";
/** Sending what is being typed to the draft on the server. */
import { READ } from "@/lib/triage/side-steps";

/**
 * What became of one save: saved, or somebody else was first (`stored`), or why not. `signed-out`, `gone` and
 * `refused` do not pass by themselves; `unreachable` does.
 */
export type Sent = DraftSaved | { readonly failed: "unreachable" | "signed-out" | "gone" | "refused" };

/** So many articles are told. */
const READ_ARTICLES = 5;

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

/** The engineer is told which articles were read before filing. What is lost is lost. */
export async function noteRead(draft: string, slug: string, read: readonly string[] = []): Promise<void> {
  const article = [slug, ...read.filter((other) => other !== slug)].slice(0, READ_ARTICLES).join(",");
  const before = { [READ.key]: read.join(",") };
  const sent = await sendDraft(draft, { step: READ.key, values: { [READ.key]: article }, known: [before] }, true);
  const stored = "stored" in sent ? sent.stored[READ.key]?.split(",").filter(Boolean) : undefined;
  // Others are noted already: put this one before them. Twice would be somebody else doing the same.
  if (stored && read.length === 0) await noteRead(draft, slug, stored);
}
