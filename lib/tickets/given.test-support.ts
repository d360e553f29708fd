/**
 * Actors and stored events for the tests of this room; instants and policies are those of
 * lib/sla/given.test-support.ts.
 */
import type { AccountScope, AgentActor, AgentRole, MemberActor, MemberRole } from "@/lib/auth/policy";
import { at } from "@/lib/sla/given.test-support";
import { EventBody, type EventType, type StoredEvent } from "./schema";

const person = { locale: "zh", timeZone: "Asia/Shanghai" } as const;

export const memberAs = (role: MemberRole): MemberActor => ({
  ...{ ...person, kind: "member", role, userId: "m-1", name: "赵一" },
  ...{ accountId: "acct-1" as AccountScope, accountName: "晨星" },
});
export const agentAs = (role: AgentRole): AgentActor => ({
  ...{ ...person, kind: "agent", role, userId: "a-1", name: "钱二", level: "L1" },
});

/** A reference to words, as the ledger keeps them. */
export const words = (id: number) => ({
  text: `00000000-0000-4000-8000-${String(id).padStart(12, "0")}`,
  digest: "0".repeat(64),
});

export const OPENED = {
  ...{ number: 1001, severity: "S2", rule: "core-impaired", tier: "pro", policy: "p-1", calendar: "c-1", locale: "zh" },
  ...{ answers: [], title: words(1), description: words(2) },
} as const;

export type Line = readonly [when: string, by: "member" | "agent" | "system", type: EventType, payload?: object];

/** Events as they are stored, numbered from 1; each payload passes the ledger's own parse. */
export function stored(...lines: readonly Line[]): StoredEvent[] {
  return lines.map(([when, kind, type, payload = {}], index) => ({
    ...EventBody.parse({ type, payload }),
    ...{ seq: index + 1, at: at(when), prevHash: String(index), hash: String(index + 1) },
    actor: { kind, id: kind === "system" ? null : kind === "member" ? "m-1" : "a-1" },
  }));
}
