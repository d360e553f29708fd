/** What database tests start from: a fresh database under the app's own role, with a vendor, accounts and people in it. */
import { addAgent, addMember, createAccount, publishCalendar, publishPolicy } from "@/lib/accounts/commands";
import { currentCalendar, currentPolicy } from "@/lib/accounts/vendor";
import type { AgentActor, MemberActor, MemberRole } from "@/lib/auth/policy";
import { actorOf } from "@/lib/auth/scope";
import { closeDatabase } from "@/lib/db/client";
import type { Result } from "@/lib/result";
import { OpenTicket } from "@/lib/tickets/schema";
import { freshDatabase } from "./fresh";

const SYSTEM = { kind: "system" } as const;
/** Wednesday, 10:00 in Shanghai. */
export const WEDNESDAY = Date.parse("2026-03-04T02:00:00Z");
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

/** A migrated database of its own; `end` closes the pool and drops it. `settings` join the environment. */
export async function givenDatabase(settings: Readonly<Record<string, string>> = {}) {
  const database = await freshDatabase();
  Object.assign(process.env, {
    BASE_URL: "http://localhost:3000",
    DATABASE_URL: database.appUrl,
    AUTH_SECRET: "q8Zx2Lw9Rt4Yv7Bn1Mc6Ks3Hd5Jf0GpA",
    LOG_LEVEL: "silent",
    ...settings,
  });
  return {
    ...database,
    async end() {
      await closeDatabase();
      await database.drop();
    },
  };
}

export async function givenVendor() {
  const at = WEDNESDAY - 400 * 24 * HOUR;
  const calendar = value(await publishCalendar(SYSTEM, currentCalendar(), at));
  const policy = value(await publishPolicy(SYSTEM, currentPolicy(), currentCalendar(), at, at));
  return { calendarId: calendar.id, policyId: policy.id };
}

type Vendor = Awaited<ReturnType<typeof givenVendor>>;

export async function givenAccount(
  vendor: Vendor,
  key: string,
  tier: "community" | "basic" | "pro" | "enterprise" = "pro",
) {
  const validFrom = WEDNESDAY - 300 * 24 * HOUR;
  const { id } = value(
    await createAccount(SYSTEM, { key, name: `${key} Ltd`, timeZone: "Asia/Shanghai", tier, ...vendor, validFrom }),
  );
  const person = (role: MemberRole) => givenMember(id, key, role);
  return { id, owner: await person("owner"), member: await person("member"), viewer: await person("viewer") };
}

async function givenMember(accountId: string, key: string, role: MemberRole): Promise<MemberActor> {
  const input = {
    accountId,
    email: `${role}@${key}.example`,
    name: `${role} of ${key}`,
    role,
    locale: "zh",
    timeZone: "Asia/Shanghai",
  } as const;
  const { userId } = value(await addMember(SYSTEM, input, WEDNESDAY));
  const actor = await actorOf(userId);
  if (actor?.kind !== "member") throw new Error("not a member");
  return actor;
}

export async function givenAgent(name: string, role: "agent" | "lead" = "agent"): Promise<AgentActor> {
  const input = {
    email: `${name}@vendor.example`,
    name,
    role,
    level: "L1",
    locale: "zh",
    timeZone: "Asia/Shanghai",
  } as const;
  const { userId } = value(await addAgent(SYSTEM, input, WEDNESDAY));
  const actor = await actorOf(userId);
  if (actor?.kind !== "agent") throw new Error("not an agent");
  return actor;
}

export function aTicket(overrides: Partial<OpenTicket> = {}): OpenTicket {
  const answers = [{ question: "kind", asked: "哪一类?", answer: "problem", label: "出了问题" }];
  return OpenTicket.parse({
    title: "群消息发不出去",
    description: "从今早开始全部失败",
    severity: "S2",
    rule: "core-impaired",
    locale: "zh",
    answers,
    ...overrides,
  });
}

/** The value of a result that must have succeeded. */
export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}
