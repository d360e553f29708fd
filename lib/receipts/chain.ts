/**
 * A ticket's events as a hash chain: each carries the SHA-256 of its canonical form, which includes the hash of its
 * predecessor. Changing, dropping, inserting or reordering any event changes every hash after it, so the last hash
 * (the head) that a customer keeps proves the whole ledger (PRODUCT N5). Same code on the server and in the verifier.
 */
import { canonical, type Json } from "./canonical";

/** What precedes the first event. */
export const GENESIS = "0".repeat(64);

export interface Link {
  readonly ticketId: string;
  readonly seq: number;
  /** UTC, whole seconds, as `2026-03-01T06:05:00Z` */
  readonly at: string;
  readonly type: string;
  readonly actor: Json;
  readonly payload: Json;
  readonly prevHash: string;
}
export interface SealedLink extends Link {
  readonly hash: string;
}

/** SHA-256 in lower-case hex. */
export async function sha256(input: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(input));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export function hashOf({ ticketId, seq, at, type, actor, payload, prevHash }: Link): Promise<string> {
  return sha256(canonical({ ticketId, seq, at, type, actor, payload, prevHash }));
}

/** Commits to words without storing them in the ledger: erasing the words leaves a digest that says nothing. */
export function textDigest(salt: string, body: string): Promise<string> {
  return sha256(canonical({ salt, body }));
}

export interface ChainFault {
  readonly seq: number;
  readonly fault: "sequence" | "predecessor" | "hash";
}

/** Walks one ticket's chain in order; the first fault found, or null when it holds. */
export async function findFault(links: readonly SealedLink[]): Promise<ChainFault | null> {
  let prevHash = GENESIS;
  for (const [index, link] of links.entries()) {
    if (link.seq !== index + 1) return { seq: link.seq, fault: "sequence" };
    if (link.prevHash !== prevHash) return { seq: link.seq, fault: "predecessor" };
    if ((await hashOf(link)) !== link.hash) return { seq: link.seq, fault: "hash" };
    prevHash = link.hash;
  }
  return null;
}

/** An instant as the ledger writes it. `at` is UTC milliseconds in whole seconds. */
export function ledgerInstant(at: number): string {
  return new Date(at).toISOString().replace(".000Z", "Z");
}
