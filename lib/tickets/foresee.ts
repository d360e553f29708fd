/** What a command would do to a ticket's clocks if it were given now. Pure: nothing is sealed, nothing is written. */
import type { Actor } from "@/lib/auth/policy";
import { replay, type SlaContext } from "@/lib/sla/clock";
import { type Effect, effects } from "@/lib/sla/effects";
import type { NewEvent } from "./decide";
import { EventBody, type StoredEvent } from "./schema";
import { slaEvents } from "./sla-events";

/** `fresh` is what `decide` made of the command; `now` is UTC milliseconds, moved up to the ledger's last event. */
export function foreseen(
  events: readonly StoredEvent[],
  fresh: readonly NewEvent[],
  actor: Actor,
  context: SlaContext,
  now: number,
): Effect[] {
  const last = events.at(-1);
  const at = Math.max(now, last?.at ?? now);
  const added = fresh.map((event, index) => supposed(event, actor, (last?.seq ?? 0) + index + 1, at));
  const before = replay(slaEvents(events), context, at);
  const after = replay(slaEvents([...events, ...added]), context, at);
  return effects(before.clocks, after.clocks);
}

/** An event as if it had been stored; clocks read its facts, never its words or its place in the chain. */
function supposed({ type, facts, words = {} }: NewEvent, actor: Actor, seq: number, at: number): StoredEvent {
  const refs = Object.fromEntries(Object.keys(words).map((field) => [field, NO_WORDS]));
  const body = EventBody.parse({ type, payload: { ...facts, ...refs } });
  return { ...body, seq, at, actor: { kind: actor.kind, id: null }, prevHash: "", hash: "" };
}

const NO_WORDS = { text: "00000000-0000-4000-8000-000000000000", digest: "0".repeat(64) };
