/** A visitor's question, before its address is proven (N10). */
import { z } from "zod";
import { Email } from "@/lib/auth/schema";
import { LOCALES } from "@/lib/i18n/routing";
import { TITLE_LIMIT } from "@/lib/tickets/schema";

const line = (limit: number) =>
  z
    .string()
    .trim()
    .min(1, "required")
    .max(limit, "too_long")
    .regex(/^\P{Cc}*$/u, "invalid");

export const TRIAL_LIMITS = { name: 80, company: 80, title: TITLE_LIMIT, question: 5000 } as const;

export const AskTrial = z.strictObject({
  name: line(TRIAL_LIMITS.name),
  company: line(TRIAL_LIMITS.company),
  email: z.string().trim().min(1, "required").pipe(Email),
  title: line(TRIAL_LIMITS.title),
  question: z.string().trim().min(1, "required").max(TRIAL_LIMITS.question, "too_long"),
  locale: z.enum(LOCALES),
});
export type AskTrial = z.infer<typeof AskTrial>;

/** What questions of visitors came to, for anybody to read. Lengths are milliseconds on the promise's calendar. */
export interface TrialRecord {
  /** UTC milliseconds */
  readonly from: number;
  readonly to: number;
  readonly asked: number;
  /** first responses that are decided; null below five, which would tell of single visitors */
  readonly decided: { readonly n: number; readonly met: number; readonly median: number | null } | null;
}
