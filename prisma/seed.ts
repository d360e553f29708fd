/**
 * The demo's record, made by the portal's own commands under an injected clock: accounts, people, policies, incidents
 * and some 2,000 tickets over two years up to today. The same seed gives the same stories.
 */
import {
  addAgent,
  addMember,
  createAccount,
  publishCalendar,
  publishPolicy,
  supersedeEntitlement,
} from "@/lib/accounts/commands";
import { slaContext } from "@/lib/accounts/queries";
import { currentCalendar, currentPolicy, vendor } from "@/lib/accounts/vendor";
import type { AgentActor, MemberActor } from "@/lib/auth/policy";
import { actorOf } from "@/lib/auth/scope";
import { publishServices, recordIncident, recordMaintenance } from "@/lib/availability/commands";
import { inScope } from "@/lib/db/client";
import { now as wallClock } from "@/lib/now";
import { renewRecord } from "@/lib/record/commands";
import { recordStory } from "@/lib/tickets/commands";
import { ACCOUNTS, type AccountSketch, AGENTS, INCIDENTS, MAINTENANCES, RECORD_DAYS } from "./demo/cast";
import { done } from "./demo/done";
import { recordWithFiles, replyWithCapture } from "./demo/evidence";
import { type Opening, openings } from "./demo/openings";
import { random } from "./demo/random";
import { recordReaders } from "./demo/readers";
import { keepReplies } from "./demo/replies";
import { SCENES, sceneOpening, tellScene } from "./demo/scenes";
import { tellStory } from "./demo/story";
import { recordTrials } from "./demo/trials";

const DAY = 86_400_000;
const SEED = 20240901;
const SYSTEM = { kind: "system" } as const;
const PARALLEL = 4;

export interface Seeded {
  readonly accounts: number;
  readonly tickets: number;
}

/** Fills an empty database; null when it holds demo data already. Throws when it holds real data. `share` makes a smaller demo. */
export async function seedDemo(tell: (text: string) => void, share = 1): Promise<Seeded | null> {
  const state = await inScope("system", async (tx) => ({
    demo: await tx.setting.findUnique({ where: { key: "demo" } }),
    people: await tx.user.count(),
  }));
  if (state.demo && (state.demo.value as { done?: boolean }).done) return null;
  if (state.people > 0)
    throw new Error(
      "This database holds data that is not a finished demo. Use an empty one, or run: npm run demo -- --reset",
    );
  const today = wallClock();
  const terms = await publishTerms(today);
  const agents = await hire(today);
  const accounts = await openAccounts(today, terms);
  await recordAvailability(today);
  await keepReplies(today);
  await recordReaders(random(SEED), today);
  const tickets = await fileTickets(today, accounts, agents, share, tell);
  await recordTrials(random(SEED), today, agents);
  await renewRecord(today);
  const value = { done: true, seed: SEED, asOf: today };
  await inScope("system", (tx) => tx.setting.create({ data: { key: "demo", value } }));
  return { accounts: accounts.length, tickets };
}

interface Terms {
  readonly older: { policyId: string; calendarId: string };
  readonly current: { policyId: string; calendarId: string; since: number };
}

/** Two policy versions and two calendar versions: tickets filed before the change keep theirs. */
async function publishTerms(today: number): Promise<Terms> {
  const start = today - RECORD_DAYS * DAY;
  const since = today - 240 * DAY;
  const calendar = currentCalendar();
  const policy = currentPolicy();
  const olderPolicy = structuredClone(policy);
  const pro = olderPolicy.tiers.pro;
  if (pro) pro.targets.first_response.S1 = { amount: 45, unit: "min" };
  const firstCalendar = done(await publishCalendar(SYSTEM, { ...calendar, version: 1 }, start));
  const older = done(
    await publishPolicy(SYSTEM, { ...olderPolicy, version: policy.version - 1 }, calendar, start, start),
  );
  const secondCalendar = done(await publishCalendar(SYSTEM, { ...calendar, version: 2 }, since));
  const current = done(await publishPolicy(SYSTEM, policy, calendar, since, since));
  return {
    older: { policyId: older.id, calendarId: firstCalendar.id },
    current: { policyId: current.id, calendarId: secondCalendar.id, since },
  };
}

async function hire(today: number): Promise<AgentActor[]> {
  const agents: AgentActor[] = [];
  for (const [index, { name, role, level }] of AGENTS.entries()) {
    const input = {
      email: `agent${index + 1}@lingxun.example`,
      name,
      role,
      level,
      locale: /^\w/.test(name) ? "en" : "zh",
      timeZone: "Asia/Shanghai",
    } as const;
    const { userId } = done(await addAgent(SYSTEM, input, today - RECORD_DAYS * DAY));
    const actor = await actorOf(userId);
    if (actor?.kind === "agent") agents.push(actor);
  }
  return agents;
}

interface Customer {
  readonly sketch: AccountSketch;
  readonly id: string;
  readonly people: readonly MemberActor[];
}

async function openAccounts(today: number, terms: Terms): Promise<Customer[]> {
  const customers: Customer[] = [];
  for (const sketch of ACCOUNTS) {
    const validFrom = today - sketch.sinceDays * DAY;
    const { policyId, calendarId } = validFrom >= terms.current.since ? terms.current : terms.older;
    const { key, name, timeZone, tier } = sketch;
    const { id } = done(await createAccount(SYSTEM, { key, name, timeZone, tier, policyId, calendarId, validFrom }));
    if (validFrom < terms.current.since) await renew(id, sketch, today, terms);
    customers.push({ sketch, id, people: await invite(id, sketch, validFrom) });
  }
  return customers;
}

/** An upgrade and the new policy version are two dates: in between, the new tier runs under the old version. */
async function renew(accountId: string, { tier, upgrade }: AccountSketch, today: number, { older, current }: Terms) {
  if (upgrade) {
    const validFrom = today - upgrade.daysAgo * DAY;
    const version = validFrom < current.since ? older : current;
    done(
      await supersedeEntitlement(SYSTEM, {
        accountId,
        tier: upgrade.to,
        policyId: version.policyId,
        calendarId: version.calendarId,
        validFrom,
      }),
    );
  }
  const { policyId, calendarId, since } = current;
  done(
    await supersedeEntitlement(SYSTEM, {
      accountId,
      tier: upgrade?.to ?? tier,
      policyId,
      calendarId,
      validFrom: since,
    }),
  );
}

async function invite(
  accountId: string,
  { key, locale, timeZone, people }: AccountSketch,
  at: number,
): Promise<MemberActor[]> {
  const members: MemberActor[] = [];
  for (const [index, [name, role]] of people.entries()) {
    const email = `${role}${index + 1}@${key}.example`;
    const { userId } = done(await addMember(SYSTEM, { accountId, email, name, role, locale, timeZone }, at));
    const actor = await actorOf(userId);
    if (actor?.kind === "member") members.push(actor);
  }
  return members;
}

async function recordAvailability(today: number) {
  done(await publishServices(SYSTEM, vendor().services, today - RECORD_DAYS * DAY));
  for (const { service, daysAgo, minutes, impact, zh, en } of INCIDENTS) {
    const startedAt = today - daysAgo * DAY;
    done(
      await recordIncident(SYSTEM, {
        serviceKey: service,
        startedAt,
        endedAt: startedAt + minutes * 60_000,
        impact,
        titleZh: zh,
        titleEn: en,
      }),
    );
  }
  for (const { service, daysAgo, minutes, zh, en } of MAINTENANCES) {
    const startedAt = today - daysAgo * DAY;
    done(
      await recordMaintenance(SYSTEM, {
        serviceKey: service,
        startedAt,
        endedAt: startedAt + minutes * 60_000,
        titleZh: zh,
        titleEn: en,
      }),
    );
  }
}

async function fileTickets(
  today: number,
  customers: readonly Customer[],
  agents: readonly AgentActor[],
  share: number,
  tell: (text: string) => void,
): Promise<number> {
  const planned = await planTickets(today, customers, share);
  let filed = 0;
  const waiting = planned.entries();
  const clerk = async () => {
    for (const [index, opening] of waiting) {
      const customer = customers[opening.account];
      if (customer) await fileOne(index, opening, customer, agents, today);
      if (++filed % 50 === 0 || filed === planned.length) tell(`\rDemo data: ${filed} of ${planned.length} tickets`);
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, clerk));
  tell("\n");
  return filed;
}

/** The record by chance, and for each paying account the scenes of today, in order of time. */
async function planTickets(today: number, customers: readonly Customer[], share: number): Promise<Opening[]> {
  const planned = openings(
    random(SEED),
    customers.map((customer) => customer.sketch),
    today,
    share,
  );
  for (const [account, { id, sketch }] of customers.entries()) {
    if (sketch.rate === 0) continue;
    const context = await contextAt(id, today);
    for (const scene of SCENES) planned.push({ account, scene, ...sceneOpening(scene, context, today) });
  }
  return planned.sort((a, b) => a.at - b.at);
}

async function fileOne(
  index: number,
  { at, severity, scene }: Opening,
  customer: Customer,
  agents: readonly AgentActor[],
  today: number,
) {
  const chance = random(SEED + 7919 * (index + 1));
  const reporters = customer.people.filter((person) => person.role !== "viewer");
  const cast = {
    reporter: chance.pick(reporters),
    firstLine: chance.pick(agents.filter((agent) => agent.level === "L1")),
    secondLine: chance.pick(agents.filter((agent) => agent.level === "L2")),
  };
  const context = await contextAt(customer.id, at);
  const { input, steps } = scene
    ? tellScene(scene, chance, cast, severity, at, today)
    : tellStory(chance, cast, severity, at, context);
  const story = { actor: cast.reporter, input, at, until: today, steps: steps.filter((step) => step.at <= today) };
  const { number, refused } = scene ? await recordWithFiles(story, chance) : await recordStory(story);
  const odd = refused.filter((code) => !OVERTAKEN.includes(code));
  if (odd.length) throw new Error(`Demo story refused: ${odd.join(", ")}`);
  if (scene === "late_resolution") await replyWithCapture(cast, number, today, chance);
}

/** The portal may be faster than the people: the ladder has climbed, or a late verdict finds the ticket deemed confirmed. */
const OVERTAKEN = ["level.only_rises", "ticket.already_confirmed", "ticket.not_refused"];

function contextAt(accountId: string, at: number) {
  return inScope("system", async (tx) => {
    const when = new Date(at);
    const entitlement = await tx.entitlement.findFirstOrThrow({
      where: { accountId, validFrom: { lte: when } },
      orderBy: { validFrom: "desc" },
    });
    return slaContext(tx, entitlement);
  });
}
