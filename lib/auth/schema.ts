/** E-mail addresses and what the browser may know of a session. */
import { z } from "zod";

/**
 * An address we are willing to send to (SEC-16): one `@` after NFKC, no quoted local part, no control characters.
 * Lower-cased: people type their address in any case.
 */
export const Email = z
  .string()
  .max(1000, { error: "too_long", abort: true }) // before anything that takes longer the longer the text (SEC-35)
  .transform((value) => value.normalize("NFKC").trim().toLowerCase())
  .pipe(
    z
      .string()
      .max(254, { error: "too_long", abort: true })
      .regex(/^[^\s"@<>(),;:\\[\]\p{Cc}]+@[^\s"@<>(),;:\\[\]\p{Cc}]+\.[^\s"@<>(),;:\\[\]\p{Cc}]+$/u, "email"),
  );

/** What the first lead says of themselves, with the one-time token of the set-up link. */
export const SetUp = z.strictObject({
  token: z.string().max(200),
  name: z
    .string()
    .trim()
    .min(1, "required")
    .max(80, "too_long")
    .regex(/^\P{Cc}*$/u, "invalid"),
  email: z.string().trim().min(1, "required").pipe(Email),
});

export interface SessionDto {
  readonly viewer: {
    readonly name: string;
    readonly kind: "member" | "agent";
    readonly role: string;
    readonly accountName: string | null;
  } | null;
  readonly demo: boolean;
}

export interface DemoPerson {
  readonly userId: string;
  readonly name: string;
  readonly kind: "member" | "agent";
  readonly role: string;
  readonly accountName: string | null;
  readonly tier: string | null;
}

/** A place where somebody is signed in. */
export interface OpenSession {
  /** names it to its owner; says nothing of its token */
  readonly id: string;
  readonly since: number;
  readonly until: number;
  readonly isThis: boolean;
}
