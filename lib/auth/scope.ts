import "server-only";
/** The only file that mints an account scope: from a user id, by what the directory says of that user now. */
import type { AccountScope, AgentActor, MemberActor } from "./policy";
import { identityOf } from "./queries";

/** Null for a user who is unknown, disabled, or neither member nor agent. */
export async function actorOf(userId: string): Promise<MemberActor | AgentActor | null> {
  const identity = await identityOf(userId);
  if (!identity) return null;
  const { locale, timeZone, member, agent } = identity;
  if (agent) return { kind: "agent", userId, locale, timeZone, name: agent.name, role: agent.role, level: agent.level };
  if (!member) return null;
  const { accountName, role, name } = member;
  return {
    kind: "member",
    userId,
    locale,
    timeZone,
    name,
    accountName,
    role,
    accountId: member.accountId as AccountScope,
  };
}
