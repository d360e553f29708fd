/** E-mail addresses and what the browser may know of a session. */
import { z } from "zod";

/**
 * An address we are willing to send to (SEC-16): one `@` after NFKC, no quoted local part, no control characters.
 * Lower-cased: people type their address in any case.
 */
export const Email = z
  .string()
  .transform((value) => value.normalize("NFKC").trim().toLowerCase())
  .pipe(
    z
      .string()
      .max(254, "too_long")
      .regex(/^[^\s"@<>(),;:\\[\]\p{Cc}]+@[^\s"@<>(),;:\\[\]\p{Cc}]+\.[^\s"@<>(),;:\\[\]\p{Cc}]+$/u, "email"),
  );

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
