/**
 * Who may do what: one pure table. Screens ask it to hide, commands ask it to refuse (architecture guide §7).
 * An action on data of another account never reaches this table: the scope makes it "not found".
 */
import type { Level } from "@/lib/sla/events";

declare const scoped: unique symbol;
/** An account id that lib/auth/actor.ts vouched for. Only that file mints one. */
export type AccountScope = string & { readonly [scoped]: true };

export const MEMBER_ROLES = ["viewer", "member", "owner"] as const;
export type MemberRole = (typeof MEMBER_ROLES)[number];
export const AGENT_ROLES = ["agent", "lead"] as const;
export type AgentRole = (typeof AGENT_ROLES)[number];

interface Person {
  readonly userId: string;
  readonly name: string;
  readonly locale: "zh" | "en";
  readonly timeZone: string;
}
export interface MemberActor extends Person {
  readonly kind: "member";
  readonly accountId: AccountScope;
  readonly accountName: string;
  readonly role: MemberRole;
}
export interface AgentActor extends Person {
  readonly kind: "agent";
  readonly role: AgentRole;
  readonly level: Level;
}
export interface SystemActor {
  readonly kind: "system";
}
export type Actor = MemberActor | AgentActor | SystemActor;

type Who = MemberRole | AgentRole | "system";

const ALLOWED = {
  "ticket.read": ["viewer", "member", "owner", "agent", "lead"],
  "ticket.open": ["member", "owner"],
  "ticket.reply": ["member", "owner", "agent", "lead"],
  "ticket.contest": ["member", "owner"],
  "ticket.withdraw": ["member", "owner"],
  "ticket.reopen": ["member", "owner", "agent", "lead"],
  "ticket.accept": ["member", "owner"],
  "ticket.rate": ["member", "owner"],
  "ticket.ask_escalation": ["member", "owner"],
  "ticket.note": ["agent", "lead"],
  "ticket.work": ["agent", "lead"],
  "ticket.escalate": ["agent", "lead", "system"],
  "desk.read": ["agent", "lead"],
  "replies.write": ["lead", "system"],
  "gaps.read": ["lead"],
  "entitlement.read": ["viewer", "member", "owner"],
  "compliance.read": ["viewer", "member", "owner"],
  "record.write": ["lead", "system"],
  "mail.manage": ["lead"],
  "members.read": ["viewer", "member", "owner"],
  "members.write": ["owner"],
  "tokens.write": ["owner"],
  "endpoints.write": ["owner", "lead"],
  "directory.write": ["lead", "system"],
  "team.write": ["lead"],
} as const satisfies Record<string, readonly Who[]>;
export type Action = keyof typeof ALLOWED;

const who = (actor: Actor): Who => (actor.kind === "system" ? "system" : actor.role);

export function can(actor: Actor, action: Action): boolean {
  return (ALLOWED[action] as readonly Who[]).includes(who(actor));
}
