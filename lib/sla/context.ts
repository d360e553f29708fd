/** What a ledger is read under: the pinned policy version, the tier, and the calendars, compiled (PRODUCT §3.9). */
import type { Calendar } from "./calendar";
import type { PolicyData } from "./policy";

export interface SlaContext {
  readonly policy: PolicyData;
  readonly tier: string;
  readonly business: Calendar;
  /** 24×7 in the policy's zone */
  readonly always: Calendar;
}
