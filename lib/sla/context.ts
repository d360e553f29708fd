/** What a ledger is read under: the pinned policy version, the tier, and the calendars, compiled (PRODUCT §3.9). */
import type { Calendar } from "./calendar";
import type { Instant } from "./events";
import type { PolicyData } from "./policy";
import type { TicketStory } from "./story";

export interface SlaContext {
  readonly policy: PolicyData;
  readonly tier: string;
  readonly business: Calendar;
  /** 24×7 in the policy's zone */
  readonly always: Calendar;
  /** calendars published later, by the version that `calendar.adopted` names; one that is not here changes nothing */
  readonly adopted?: ReadonlyMap<string, Calendar>;
}

/** The context with the business calendar that the ticket had adopted by an instant. */
export function contextAt(context: SlaContext, { adoptions }: TicketStory, at: Instant): SlaContext {
  if (adoptions.length === 0) return context;
  const known = adoptions.findLast((adoption) => adoption.at <= at && context.adopted?.has(adoption.version));
  const business = known && context.adopted?.get(known.version);
  return business ? { ...context, business } : context;
}
