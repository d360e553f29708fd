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
}
