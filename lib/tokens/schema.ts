/** What programs may carry: API tokens with what they open, and addresses of calendar feeds. */
import { z } from "zod";

/** What a token opens. All of it is reading: a program files no tickets and signs in nobody. */
export const SCOPES = ["tickets", "report", "account"] as const;
export type Scope = (typeof SCOPES)[number];

/** Days a token may live. None lives for ever. */
export const LIFETIMES = [30, 90, 365] as const;
/** Tokens an account may hold at a time (SEC-34). */
export const MOST_TOKENS = 20;
/** Requests a token may make in a minute (SEC-34). */
export const REQUESTS_A_MINUTE = 120;

export const NewToken = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1, "required")
    .max(60, "too_long")
    .regex(/^\P{Cc}*$/u, "invalid"),
  scopes: z.array(z.enum(SCOPES)).min(1, "required").max(SCOPES.length),
  days: z.coerce.number().refine((days) => (LIFETIMES as readonly number[]).includes(days), "invalid"),
});

export interface TokenDto {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly by: string;
  readonly createdAt: number;
  readonly expiresAt: number;
  /** to the minute; null: never */
  readonly lastUsedAt: number | null;
}

/** The reader's own calendar feed; its address is told once. */
export interface FeedDto {
  readonly createdAt: number;
  readonly lastUsedAt: number | null;
}
