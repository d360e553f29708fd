/** What the desk's own tools speak of: who else has a ticket open, replies kept for reuse, colleagues, tickets alike. */
import type { AgentRole } from "@/lib/auth/policy";
import type { Locale } from "@/lib/i18n/routing";
import type { Level } from "@/lib/sla/events";
import type { Foresight, TicketSummary } from "@/lib/tickets/schema";

/** An act's effect on the clocks, or the code of the refusal it would meet. */
export type Foretold = { readonly refused: string } | ({ readonly refused: null } & Foresight);

export interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly role: AgentRole;
  readonly level: Level;
}

/** A colleague who has the same ticket open; `isWriting`: with words in a form. */
export interface Present {
  readonly name: string;
  readonly isWriting: boolean;
}

/** A page says every so often that it is open; who has not said so for longer is gone. */
export const PRESENCE = { beatMs: 10_000, goneAfterMs: 30_000 };

/** A reply kept for reuse, in one language. */
export interface CannedReply {
  readonly id: string;
  readonly locale: Locale;
  readonly name: string;
  readonly body: string;
}

export const REPLY_LIMITS = { name: 60, body: 5000, all: 200 };

/** What a kept reply may leave open. */
export const VARIABLES = ["ticket", "title", "customer", "agent", "severity", "due"] as const;
export type Variable = (typeof VARIABLES)[number];

/** Fills in what is known; an unknown name in braces stays as typed, so that code in a reply is left alone. */
export function filled(body: string, values: Readonly<Record<Variable, string>>): string {
  return body.replace(/\{([a-z]+)\}/g, (whole, name: string) => {
    const known = VARIABLES.find((variable) => variable === name);
    return known ? values[known] : whole;
  });
}

/** A ticket that reads like this one. */
export interface AlikeTicket extends Pick<TicketSummary, "number" | "title" | "accountName" | "state" | "openedAt"> {
  /** how it was resolved, as the customer read it; null while it was not */
  readonly resolution: string | null;
}
