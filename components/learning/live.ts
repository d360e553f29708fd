"use client";
/** What a page tells the portal of its readers: never who they are, never in the way of where they go. */
import type { FeedbackPost, SearchRecord } from "@/lib/learning/schema";

const SEARCHES = "/api/learning/searches";
const FEEDBACK = "/api/learning/feedback";

/** A reader whose browser asks not to be followed is not. */
export function declines(): boolean {
  const { globalPrivacyControl } = navigator as Navigator & { globalPrivacyControl?: boolean };
  return globalPrivacyControl === true || navigator.doNotTrack === "1";
}

/** Handed to the browser, which sends it when it can, also while the page is being left. What is lost is lost. */
export function sendSearch(search: SearchRecord): void {
  if (declines()) return;
  const body = JSON.stringify(search);
  const json = "application/json";
  if (navigator.sendBeacon?.(SEARCHES, new Blob([body], { type: json }))) return;
  const request = { method: "POST", body, headers: { "content-type": json }, keepalive: true };
  void fetch(SEARCHES, request).catch(() => undefined);
}

/** Undefined when it arrived; otherwise the code of what was wrong. */
export async function sendFeedback(post: FeedbackPost): Promise<string | undefined> {
  const body = new URLSearchParams(Object.entries(post).filter(([, value]) => value));
  const headers = { accept: "application/json" };
  const response = await fetch(FEEDBACK, { method: "POST", body, headers }).catch(() => undefined);
  if (response?.ok) return undefined;
  return response?.status === 429 ? "too_many" : "failed";
}

/** A random id for one search or one page view. Not `randomUUID`, which browsers keep from pages without TLS. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte, at) => (at === 6 ? (byte & 15) | 64 : at === 8 ? (byte & 63) | 128 : byte));
  const text = hex.map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return text.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
