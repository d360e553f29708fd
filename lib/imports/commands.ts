import "server-only";
/** Brings accounts and their people in from a checked file: all of them in one transaction, or nothing. */
import { allEntitlements, type EntitlementDto } from "@/lib/accounts/queries";
import { type Actor, type AgentActor, can, type MemberActor } from "@/lib/auth/policy";
import { actorOf } from "@/lib/auth/scope";
import { inScope, type Tx } from "@/lib/db/client";
import { ok, type Result, refuse } from "@/lib/result";
import { fromLocal } from "@/lib/sla/zone";
import { recordStory, type Story, type StoryStep } from "@/lib/tickets/commands";
import { OpenTicket, TITLE_LIMIT } from "@/lib/tickets/schema";
import type { LineProblem } from "./csv";
import type { PersonLine } from "./people-file";
import type { TicketLine } from "./tickets-file";

export interface Brought {
  readonly accounts: number;
  readonly people: number;
  readonly problems: readonly LineProblem[];
}

interface Terms {
  readonly policyId: string;
  readonly calendarId: string;
}

/**
 * An account that exists already gets the people that are new to it, if it is the same one. `isDry`: says what would be
 * done and what stands against it, and writes nothing. With problems nothing is written either.
 */
export function importPeople(
  actor: Actor,
  people: readonly PersonLine[],
  terms: Terms,
  { isDry, now }: { readonly isDry: boolean; readonly now: number },
): Promise<Result<Brought>> {
  if (!can(actor, "directory.write")) return Promise.resolve(refuse("forbidden"));
  return inScope("system", async (tx) => {
    const known = await accountsOf(tx, people);
    const problems = [...(await takenAddresses(tx, people)), ...otherAccounts(people, known)];
    problems.push(...ownerless(people, known));
    const fresh = [...new Map(people.map((person) => [person.account_key, person])).values()].filter(
      ({ account_key }) => !known.has(account_key),
    );
    if (!isDry && problems.length === 0) await write(tx, people, fresh, known, terms, now);
    const sorted = problems.toSorted((a, b) => a.line - b.line);
    return ok({ accounts: fresh.length, people: people.length, problems: sorted });
  });
}

type Known = Map<string, { readonly id: string; readonly name: string }>;

async function accountsOf(tx: Tx, people: readonly PersonLine[]): Promise<Known> {
  const keys = [...new Set(people.map(({ account_key }) => account_key))];
  const rows = await tx.account.findMany({ where: { key: { in: keys } }, select: { id: true, key: true, name: true } });
  return new Map(rows.map(({ id, key, name }) => [key, { id, name }]));
}

async function takenAddresses(tx: Tx, people: readonly PersonLine[]): Promise<LineProblem[]> {
  const users = await tx.user.findMany({
    where: { email: { in: people.map(({ email }) => email) } },
    select: { email: true },
  });
  const taken = new Set(users.map(({ email }) => email));
  return people
    .filter(({ email }) => taken.has(email))
    .map(({ line, email }) => ({ line, column: "email", code: "taken", given: email }));
}

/** A key that means another account here than in the file. */
function otherAccounts(people: readonly PersonLine[], known: Known): LineProblem[] {
  return people.flatMap(({ line, account_key, account_name }) => {
    const here = known.get(account_key);
    if (!here || here.name === account_name) return [];
    return [{ line, column: "account_key", code: "other_account", given: `${account_key}: ${here.name}` }];
  });
}

/** An account that nobody could manage. */
function ownerless(people: readonly PersonLine[], known: Known): LineProblem[] {
  const owned = new Set(people.filter(({ role }) => role === "owner").map(({ account_key }) => account_key));
  const first = new Map(people.toReversed().map((person) => [person.account_key, person]));
  return [...first.values()]
    .filter(({ account_key }) => !owned.has(account_key) && !known.has(account_key))
    .map(({ line, account_key }) => ({ line, column: "role", code: "no_owner", given: account_key }));
}

async function write(
  tx: Tx,
  people: readonly PersonLine[],
  fresh: readonly PersonLine[],
  known: Known,
  terms: Terms,
  now: number,
): Promise<void> {
  const createdAt = new Date(now);
  const ids = new Map([...known].map(([key, { id }]) => [key, id]));
  for (const { account_key: key, account_name: name, time_zone: timeZone, tier, customer_since } of fresh) {
    const validFrom = customer_since ? new Date(fromLocal(timeZone, Date.parse(customer_since))) : createdAt;
    const { id: accountId } = await tx.account.create({ data: { key, name, timeZone, createdAt: validFrom } });
    await tx.entitlement.create({ data: { accountId, tier, ...terms, validFrom, addOns: [] } });
    ids.set(key, accountId);
  }
  for (const { account_key, email, name, role, locale, time_zone: timeZone } of people) {
    const accountId = ids.get(account_key);
    if (accountId === undefined) throw new Error(`no account for ${account_key}`);
    const user = await tx.user.create({ data: { email, name, locale, timeZone, createdAt } });
    await tx.member.create({ data: { userId: user.id, accountId, name, role, createdAt } });
  }
}

export interface BroughtTickets {
  readonly tickets: number;
  /** brought in before, and left as they are */
  readonly known: number;
  readonly problems: readonly LineProblem[];
}

/**
 * Each ticket becomes a ledger under the terms its account was under when it was filed: filed, answered, resolved at the
 * times of the export. With problems, or as a dry run, nothing is written. Twice brings nothing twice. Tickets are
 * written one by one: what a stopped run has written, the next one leaves as it is. `fallback`: who answered where the
 * assignee is nobody here.
 */
export async function importTickets(
  actor: Actor,
  lines: readonly TicketLine[],
  fallback: string,
  { isDry, now }: { readonly isDry: boolean; readonly now: number },
): Promise<Result<BroughtTickets>> {
  if (!can(actor, "directory.write")) return refuse("forbidden");
  const agents = await agentsOf(fallback);
  if (!agents) return refuse("agent.unknown");
  const requesters = await requestersOf(lines);
  const problems = lines.flatMap((ticket) => unplaced(ticket, requesters.get(ticket.requester)));
  const known = await knownIds();
  const fresh = lines.filter(({ id }) => !known.has(id)).toSorted((a, b) => a.createdAt - b.createdAt);
  if (!isDry && problems.length === 0)
    for (const ticket of fresh) {
      const requester = requesters.get(ticket.requester)?.actor;
      const agent = agents.byName.get(ticket.assignee) ?? agents.fallback;
      if (requester) await recordStory(storyOf(ticket, requester, agent, now));
    }
  return ok({ tickets: fresh.length, known: lines.length - fresh.length, problems });
}

const SOURCE = "imported";

/** What the export does not hold is said to be missing, in the requester's language. */
const WORDS = {
  zh: {
    description: "从 Zendesk 导入，导出文件里没有正文。",
    reply: "（导入：这里有过一次回复，导出文件里没有正文。）",
    solved: "（导入：已解决。）",
    asked: "从哪里导入",
  },
  en: {
    description: "Imported from Zendesk; the export has no words.",
    reply: "(Imported: there was an answer here; the export has no words.)",
    solved: "(Imported: solved.)",
    asked: "Imported from",
  },
} as const;

function storyOf(ticket: TicketLine, actor: MemberActor, agent: AgentActor, now: number): Story {
  const { id, subject, severity, createdAt: at, repliedAt, solvedAt } = ticket;
  const words = WORDS[actor.locale];
  const source = { question: SOURCE, asked: words.asked, answer: `zendesk:${id}`, label: `Zendesk #${id}` };
  const input = OpenTicket.parse({
    ...{ title: [...subject].slice(0, TITLE_LIMIT).join(""), description: words.description, severity },
    ...{ rule: SOURCE, answers: [source], locale: actor.locale },
  });
  const isAnswered = repliedAt !== null && repliedAt <= now && (solvedAt === null || repliedAt <= solvedAt);
  const steps: StoryStep[] = [
    ...(isAnswered
      ? [{ at: repliedAt, actor: agent, command: { do: "reply", body: words.reply, asksCustomer: false } } as const]
      : []),
    ...(solvedAt === null
      ? []
      : [{ at: solvedAt, actor: agent, command: { do: "resolve", summary: words.solved } } as const]),
  ];
  return { actor, input, at, steps, until: now };
}

interface Requester {
  readonly actor: MemberActor;
  readonly terms: readonly EntitlementDto[];
}

/** What keeps a ticket out: nobody filed it, or its account had no terms that take tickets then. */
function unplaced({ line, requester, createdAt, severity }: TicketLine, found: Requester | undefined): LineProblem[] {
  if (!found) return [{ line, column: "Requester email", code: "no_member", given: requester }];
  const held = found.terms.find(
    ({ validFrom, validUntil }) => validFrom <= createdAt && (validUntil === null || createdAt < validUntil),
  );
  if (!held) return [{ line, column: "Created at", code: "no_terms", given: new Date(createdAt).toISOString() }];
  if (!held.policy.tiers[held.tier]?.coverage[severity])
    return [{ line, column: "Created at", code: "no_tickets", given: held.tier }];
  return [];
}

async function requestersOf(lines: readonly TicketLine[]): Promise<Map<string, Requester>> {
  const emails = [...new Set(lines.map(({ requester }) => requester))];
  const users = await inScope("system", (tx) =>
    tx.user.findMany({ where: { email: { in: emails } }, select: { id: true, email: true } }),
  );
  const found = new Map<string, Requester>();
  for (const { id, email } of users) {
    const actor = await actorOf(id);
    if (actor?.kind !== "member") continue;
    const terms = await inScope("system", (tx) => allEntitlements(tx, actor.accountId));
    // whoever reads now may have filed then
    found.set(email, { actor: { ...actor, role: "owner" }, terms });
  }
  return found;
}

async function agentsOf(fallback: string) {
  const rows = await inScope("system", (tx) => tx.agent.findMany({ include: { user: { select: { email: true } } } }));
  const byName = new Map<string, AgentActor>();
  let chosen: AgentActor | null = null;
  for (const { userId, name, user } of rows) {
    const actor = await actorOf(userId);
    if (actor?.kind !== "agent") continue;
    byName.set(name, actor);
    if (user.email === fallback.toLowerCase()) chosen = actor;
  }
  return chosen && { byName, fallback: chosen };
}

/** Ids that were brought in before, read from the ledgers. */
async function knownIds(): Promise<Set<string>> {
  const rows = await inScope(
    "system",
    (tx) => tx.$queryRaw<{ id: string }[]>`
      SELECT substr(a->>'answer', 9) AS id FROM ticket_events, jsonb_array_elements(payload->'answers') AS a
      WHERE type = 'ticket.opened' AND payload @> ${JSON.stringify({ rule: SOURCE })}::jsonb
        AND a->>'question' = ${SOURCE}`,
  );
  return new Set(rows.map(({ id }) => id));
}
