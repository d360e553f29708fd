/** A ticket being written: answers so far, saved as they are given. A draft belongs to one member of one account. */
import { z } from "zod";

/** Question key → option key or the member's words. */
export const Answers = z
  .record(z.string().regex(/^[a-z][a-z0-9_-]{0,63}$/i), z.string().max(20_000))
  .refine((answers) => Object.keys(answers).length <= 100, "too_many");

export interface DraftDto {
  readonly id: string;
  readonly answers: Readonly<Record<string, string>>;
  /** grows by one with each save; a save names the version it has seen */
  readonly version: number;
  readonly updatedAt: number;
  /** number of the ticket this draft became, or null */
  readonly submittedNumber: number | null;
  /** thrown away; until UNDO_MS have passed that can be taken back */
  readonly isDiscarded: boolean;
}

/** How long a discarded draft can be taken back, in milliseconds. */
export const UNDO_MS = 86_400_000;

/** What a page sends while a question is being answered; `known` is what it showed and has sent since (F-04). */
export const DraftSave = z.strictObject({
  step: z.string().max(64),
  values: Answers,
  known: z.array(Answers).max(20),
});
export type DraftSave = z.infer<typeof DraftSave>;

/** Saved, at an instant of the server's clock; or somebody else was first, and what the draft holds of this step. */
export type DraftSaved = { readonly savedAt: number } | { readonly stored: Readonly<Record<string, string>> };
