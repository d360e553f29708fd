/** Who is told that a ticket changed. Pure: one process's listeners and the rule between them. */
import { z } from "zod";
import type { AgentActor, MemberActor } from "@/lib/auth/policy";

/** What the database tells at commit: which ticket, whose, and whether only the desk may know. */
const Told = z.object({ number: z.int(), account: z.uuid(), desk: z.boolean() });

export interface Listener {
  readonly actor: MemberActor | AgentActor;
  /** a number: this ticket changed; null: something may have been missed */
  readonly tell: (number: number | null) => void;
  /** the stream must end */
  readonly end: () => void;
}

/** One reader's tabs, and all readers of one process. */
export const LIMITS = { perReader: 8, all: 4000 };

export function audience() {
  const listeners = new Set<Listener>();
  return {
    /** False when this process has no room. A reader's oldest stream gives way to a new one. */
    join(listener: Listener): boolean {
      const own = [...listeners].filter(({ actor }) => actor.userId === listener.actor.userId);
      if (own.length >= LIMITS.perReader) own[0]?.end();
      else if (listeners.size >= LIMITS.all) return false;
      listeners.add(listener);
      return true;
    },
    leave: (listener: Listener) => listeners.delete(listener),
    hear(payload: string): void {
      const told = Told.parse(JSON.parse(payload));
      for (const listener of listeners) if (maySee(listener.actor, told)) listener.tell(told.number);
    },
    missed: () => {
      for (const listener of listeners) listener.tell(null);
    },
    dismiss: () => {
      for (const listener of listeners) listener.end();
    },
    get size() {
      return listeners.size;
    },
  };
}

/** Members hear of their own account's tickets, and of nothing the desk keeps to itself (SEC-01, SEC-08). */
const maySee = (actor: Listener["actor"], { account, desk }: z.infer<typeof Told>): boolean =>
  actor.kind === "agent" || (actor.accountId === account && !desk);
