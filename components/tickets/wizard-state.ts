/** What a refused post gives back to the page it came from: codes, and everything that was typed (U-07). */
import type { Answers } from "@/lib/triage/questions";

export interface WizardState {
  /** Counts the refusals, so that the same error twice takes focus twice. */
  readonly attempt: number;
  readonly code?: string;
  /** field → code of what is wrong with it */
  readonly fields?: Readonly<Record<string, string>>;
  readonly values?: Answers;
  /** After a conflict: what the draft holds now, which the next try may then overwrite knowingly. */
  readonly seen?: Answers;
}

export const FRESH: WizardState = { attempt: 0 };

export type WizardAction = (state: WizardState, form: FormData) => Promise<WizardState>;
