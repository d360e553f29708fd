/** Who the tests act as, taken from the demo's cast. */
import { ACCOUNTS, AGENTS } from "@/prisma/demo/cast";

export type Who = "owner" | "member" | "viewer" | "otherOwner" | "agent" | "lead";

interface Person {
  readonly name: string;
  readonly email: string;
  /** the account, or the support team, as the sign-in page calls it */
  readonly place: string;
}

const TEAM = "灵讯 IM支持团队";

export const PEOPLE: Readonly<Record<Who, Person>> = {
  owner: customer(0, "owner"),
  member: customer(0, "member"),
  viewer: customer(0, "viewer"),
  otherOwner: customer(1, "owner"),
  agent: colleague("agent"),
  lead: colleague("lead"),
};

/** The first person with this role in an account; the first account is the largest, the second another one. */
function customer(account: number, role: "owner" | "member" | "viewer"): Person {
  const sketch = ACCOUNTS[account];
  const index = sketch?.people.findIndex(([, held]) => held === role) ?? -1;
  const name = sketch?.people[index]?.[0];
  if (!sketch || !name) throw new Error(`No ${role} in account ${account} of the demo`);
  return { name, place: sketch.name, email: `${role}${index + 1}@${sketch.key}.example` };
}

function colleague(role: "agent" | "lead"): Person {
  const index = AGENTS.findIndex((agent) => agent.role === role);
  const agent = AGENTS[index];
  if (!agent) throw new Error(`No ${role} in the demo`);
  return { name: agent.name, place: TEAM, email: `agent${index + 1}@lingxun.example` };
}
