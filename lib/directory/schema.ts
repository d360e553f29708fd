/** Accounts as the lead manages them: who they are, and the terms they are, were and will be under. */
import { z } from "zod";
import { TIERS } from "@/lib/accounts/schema";
import { Email } from "@/lib/auth/schema";
import { isZone } from "@/lib/sla/zone";

const name = z
  .string()
  .trim()
  .min(1, "required")
  .max(120, "too_long")
  .regex(/^\P{Cc}*$/u, "invalid");

export const NewCustomer = z.strictObject({
  key: z
    .string()
    .trim()
    .min(1, "required")
    .regex(/^[a-z0-9-]{2,40}$/, "key"),
  name,
  timeZone: z.string().trim().min(1, "required").refine(isZone, "timezone"),
  tier: z.enum(TIERS, "invalid"),
  ownerName: name,
  ownerEmail: z.string().trim().min(1, "required").pipe(Email),
});

/** Other terms from an instant on: a tier and add-ons under the newest published versions. */
export const NewTerms = z.strictObject({
  tier: z.enum(TIERS, "invalid"),
  addOns: z.array(z.string().max(60)).max(20).default([]),
  /** UTC milliseconds */
  validFrom: z.int(),
});
export type NewTerms = z.infer<typeof NewTerms>;

export interface CustomerDto {
  readonly key: string;
  readonly name: string;
  readonly timeZone: string;
  /** null: under no terms now */
  readonly tier: string | null;
  readonly policyId: string | null;
  readonly calendarId: string | null;
  readonly members: number;
  readonly openTickets: number;
}
