/** A ledger as a reader sees it: names for ids, words for digests, and nothing that is not theirs to see (SEC-08). Pure. */
import type { AttachmentDto } from "@/lib/attachments/schema";
import type { Actor } from "@/lib/auth/policy";
import type { StoredEvent, TimelineFile, TimelineItem } from "./schema";

interface StoredWords {
  readonly id: string;
  readonly body: string;
  readonly erasedAt: Date | null;
}

export function timelineOf(
  events: readonly StoredEvent[],
  reader: Actor,
  names: ReadonlyMap<string, string>,
  words: readonly StoredWords[],
  htmlOf: (id: string, body: string) => string,
  files: ReadonlyMap<string, AttachmentDto> = new Map(),
): TimelineItem[] {
  const bodies = new Map(words.map(({ id, body, erasedAt }) => [id, erasedAt ? null : body]));
  const visible = reader.kind === "member" ? events.filter((event) => event.type !== "note.added") : events;
  return visible.map((event) => ({
    seq: event.seq,
    at: event.at,
    type: event.type,
    by: { kind: event.actor.kind, name: names.get(event.actor.id ?? "") ?? null },
    ...payloadOf(event, names, bodies, htmlOf),
    ...filesOf(event, files),
  }));
}

function payloadOf(
  event: StoredEvent,
  names: ReadonlyMap<string, string>,
  bodies: ReadonlyMap<string, string | null>,
  htmlOf: (id: string, body: string) => string,
) {
  const facts: Record<string, string | number | boolean> = {};
  const words: Record<string, string | null> = {};
  const html: Record<string, string> = {};
  for (const [field, value] of Object.entries(event.payload)) {
    if (isRef(value)) {
      const body = bodies.get(value.text) ?? null;
      words[field] = body;
      if (body !== null && field !== "title") html[field] = htmlOf(value.text, body);
    } else if (field === "agent" && typeof value === "string") facts.agent = names.get(value) ?? "";
    else if (field === "cause") Object.assign(facts, causeFacts(value));
    else if (isFact(value) && !INTERNAL.has(field)) facts[field] = value;
  }
  return { facts, words, html };
}

/** Size and digest as the event has them: the stored row is shown, the ledger is believed. */
function filesOf(event: StoredEvent, stored: ReadonlyMap<string, AttachmentDto>): { files?: TimelineFile[] } {
  const refs = "attachments" in event.payload ? (event.payload.attachments ?? []) : [];
  const files = refs.map(({ id, size, digest }) => ({ id, size, digest, stored: stored.get(id) ?? null }));
  return files.length ? { files } : {};
}

/** Versions and numbers that the page shows elsewhere, from the replay. */
const INTERNAL = new Set(["policy", "calendar", "number", "tier", "locale"]);

function causeFacts(cause: unknown): Record<string, string> {
  const { kind, metric } = cause as { kind: string; metric?: string };
  return metric ? { cause: kind, metric } : { cause: kind };
}

const isFact = (value: unknown): value is string | number | boolean =>
  ["string", "number", "boolean"].includes(typeof value);
const isRef = (value: unknown): value is { text: string } =>
  typeof value === "object" && value !== null && "digest" in value;
