/** The support team as the lead keeps it: who, at which level of the ladder, and when on duty. */
import { z } from "zod";
import { AGENT_ROLES, type AgentRole } from "@/lib/auth/policy";
import { Email } from "@/lib/auth/schema";
import { WEEKDAYS } from "@/lib/sla/calendar";
import { LEVELS, type Level } from "@/lib/sla/events";

export type Weekday = (typeof WEEKDAYS)[number];
export { WEEKDAYS };

/** Shifts an agent may have. */
export const MOST_SHIFTS = 20;

const time = z
  .string()
  .trim()
  .min(1, "required")
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "time");

/** An end before its start is on the next day; 00:00 ends the day. */
export const NewShift = z
  .strictObject({
    userId: z.uuid("required"),
    days: z.array(z.enum(WEEKDAYS)).min(1, "required").max(7),
    startsAt: time,
    endsAt: time,
  })
  .refine(({ startsAt, endsAt }) => startsAt !== endsAt, { path: ["endsAt"], error: "order" });

const post = { role: z.enum(AGENT_ROLES, "invalid"), level: z.enum(LEVELS, "invalid") };
export const ChangedPost = z.strictObject({ userId: z.uuid("required"), ...post });
export const NewColleague = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1, "required")
    .max(80, "too_long")
    .regex(/^\P{Cc}*$/u, "invalid"),
  email: z.string().trim().min(1, "required").pipe(Email),
  ...post,
});

export interface ShiftDto {
  readonly id: string;
  readonly days: readonly Weekday[];
  readonly startsAt: string;
  readonly endsAt: string;
}

export interface TeamMate {
  readonly userId: string;
  readonly name: string;
  readonly role: AgentRole;
  readonly level: Level;
  readonly shifts: readonly ShiftDto[];
  /** null: without shifts, so never on a roster */
  readonly isOnDuty: boolean | null;
  readonly open: number;
  /** of them, waiting for the customer */
  readonly waiting: number;
  /** of them, due within four hours or late */
  readonly pressing: number;
}
