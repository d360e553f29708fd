/** People of an account, and who is asked to join it. */
import { z } from "zod";
import { MEMBER_ROLES, type MemberRole } from "@/lib/auth/policy";
import { Email } from "@/lib/auth/schema";

/** How long the mailed link works, in milliseconds. */
export const INVITATION_MS = 7 * 86_400_000;
/** Invitations that may be open at a time (SEC-34). */
export const MOST_INVITATIONS = 50;

export const NewInvitation = z.strictObject({
  email: z.string().trim().min(1, "required").pipe(Email),
  name: z
    .string()
    .trim()
    .min(1, "required")
    .max(80, "too_long")
    .regex(/^\P{Cc}*$/u, "invalid"),
  role: z.enum(MEMBER_ROLES),
});

export const Role = z.enum(MEMBER_ROLES);

export interface MemberDto {
  readonly userId: string;
  readonly name: string;
  /** for owners alone */
  readonly email: string | null;
  readonly role: MemberRole;
  readonly since: number;
  readonly isReader: boolean;
}

export interface InvitationDto {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: MemberRole;
  readonly expiresAt: number;
}

export const ACTS = [
  ...(["invited", "withdrawn", "joined", "role", "removed"] as const),
  ...(["exported", "token_made", "token_revoked", "terms"] as const),
] as const;
export type Act = (typeof ACTS)[number];

export interface LogEntry {
  readonly id: string;
  readonly at: number;
  readonly by: string;
  readonly act: Act;
  readonly subject: string;
  readonly before: MemberRole | null;
  readonly after: MemberRole | null;
}
