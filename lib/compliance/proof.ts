/**
 * A report with all it was made from: ledgers, policies, calendars, and a signature over everything (PRODUCT N6). Whoever
 * has it can check it without us: the chains hold, the figures follow, the signature is ours. Pure; the same code makes
 * it in the portal and checks it in the verifier.
 */
import { canonical, type Json } from "@/lib/receipts/canonical";
import { findFault } from "@/lib/receipts/chain";
import { isSignedBy } from "@/lib/receipts/signing";
import { adoptedIn } from "@/lib/sla/adoption";
import { alwaysOpen, type Calendar, type CalendarData, compileCalendar } from "@/lib/sla/calendar";
import { parseCalendar } from "@/lib/sla/calendar-input";
import { type PolicyData, parsePolicy } from "@/lib/sla/policy";
import type { ReadLedger, SealedLedger } from "@/lib/tickets/queries";
import type { StoredEvent } from "@/lib/tickets/schema";
import { slaEvents } from "@/lib/tickets/sla-events";
import { buildReport } from "./report";
import type { ComplianceReport, QuarterChoice } from "./schema";

export const PROOF_FORMAT = "backstop.proof/1";

export interface Proof {
  readonly format: typeof PROOF_FORMAT;
  readonly report: ComplianceReport;
  readonly quarters: readonly QuarterChoice[];
  readonly policies: Readonly<Record<string, PolicyData>>;
  readonly calendars: Readonly<Record<string, CalendarData>>;
  readonly tickets: readonly SealedLedger[];
  readonly signature: {
    readonly algorithm: "Ed25519";
    readonly publicKey: string;
    readonly value: string;
  };
}

/** One thing that does not hold, by code; `at`: where, `said` and `found`: what the file says and what was found. */
export interface Flaw {
  readonly code: "format" | "signature" | "chain" | "pin" | "terms" | "figure";
  readonly at: string;
  readonly said?: string;
  readonly found?: string;
}

export interface Verdict {
  readonly tickets: number;
  readonly events: number;
  readonly figures: number;
  readonly flaws: readonly Flaw[];
}

/** What the signature is over: everything else in the file, in its one byte form. Throws for what that form cannot say. */
export function signedText({ signature: _, ...rest }: Omit<Proof, "signature"> & { signature?: unknown }): string {
  return canonical(JSON.parse(JSON.stringify(rest)) as Json);
}

/** Never throws, whatever it is given. */
export async function checkProof(given: unknown): Promise<Verdict> {
  try {
    if ((given as Proof | null)?.format !== PROOF_FORMAT) return flawed({ code: "format", at: "format" });
    return await check(given as Proof);
  } catch (error) {
    return flawed({ code: "format", at: error instanceof Error ? error.message : "" });
  }
}

const flawed = (flaw: Flaw): Verdict => ({ tickets: 0, events: 0, figures: 0, flaws: [flaw] });

async function check(proof: Proof): Promise<Verdict> {
  const { signature, tickets, report } = proof;
  const isSigned = await isSignedBy(signature.publicKey, signature.value, signedText(proof));
  const flaws: Flaw[] = isSigned && signature.algorithm === "Ed25519" ? [] : [{ code: "signature", at: "signature" }];
  for (const ledger of tickets) flaws.push(...(await ledgerFlaws(ledger, report.asOf)));
  const events = tickets.reduce((sum, ledger) => sum + ledger.events.length, 0);
  return {
    tickets: tickets.length,
    events,
    figures: leaves(report as unknown as Json),
    flaws: [...flaws, ...remadeFlaws(proof)],
  };
}

/** Where the report is not what ledgers and terms give. Says nothing of chains and signatures. */
export function remadeFlaws(content: Content): Flaw[] {
  const made = remake(content);
  if (!made.ok) return [{ code: "terms", at: made.at }];
  return compare(plain(content.report), plain(made.report), "report");
}

type Content = Pick<Proof, "report" | "quarters" | "policies" | "calendars" | "tickets">;

/** The chain holds, begins with the terms the ticket is read under, and ends by the report's instant. */
async function ledgerFlaws({ number, ticketId, pin, events }: SealedLedger, asOf: string): Promise<Flaw[]> {
  const at = `#${number}`;
  const fault = await findFault(events.map((event) => ({ ...event, ticketId })));
  if (fault) return [{ code: "chain", at: `${at} ${fault.seq}`, found: fault.fault }];
  const [opened, last] = [events[0], events.at(-1)];
  const facts = (opened?.payload ?? {}) as { number?: Json; tier?: Json; policy?: Json; calendar?: Json };
  const isPinned = facts.tier === pin.tier && facts.policy === pin.policyId && facts.calendar === pin.calendarId;
  const isOurs = opened?.type === "ticket.opened" && facts.number === number;
  if (!isPinned || !isOurs) return [{ code: "pin", at }];
  return last && Date.parse(last.at) > Date.parse(asOf) ? [{ code: "chain", at, found: "later" }] : [];
}

type Remade = { ok: true; report: ComplianceReport } | { ok: false; at: string };

/** The report once more, from the ledgers and terms in the file alone. */
function remake({ report, quarters, policies, calendars, tickets }: Content): Remade {
  const contexts = new Map<string, Pick<ReadLedger, "context" | "calendarVersion">>();
  const ledgers: ReadLedger[] = [];
  for (const { number, title, pin, events } of tickets) {
    const stored = events.map((event) => ({ ...event, at: Date.parse(event.at) }) as unknown as StoredEvent);
    const facts = slaEvents(stored);
    const adopted = adoptedIn(facts);
    const key = JSON.stringify([pin, adopted]);
    const known = contexts.get(key) ?? contextOf(pin, adopted, policies, calendars);
    if (!known) return { ok: false, at: `#${number} ${[pin.policyId, pin.calendarId, ...adopted].join(" ")}` };
    contexts.set(key, known);
    ledgers.push({ number, title, events: facts, ...known });
  }
  const { account, quarter, zone } = report;
  const asOf = Date.parse(report.asOf);
  return { ok: true, report: buildReport({ account, quarter, quarters, zone, asOf, ledgers }) };
}

/** Null when the file lacks a version that is named, or holds it in a form that is none. */
function contextOf(
  pin: SealedLedger["pin"],
  adoptedIds: readonly string[],
  policies: Proof["policies"],
  calendars: Proof["calendars"],
) {
  const policy = parsePolicy(policies[pin.policyId]);
  const [business, ...later] = [pin.calendarId, ...adoptedIds].map((id) => {
    const parsed = parseCalendar(calendars[id]);
    return parsed.ok ? compileCalendar(parsed.value) : null;
  });
  if (!policy.ok || !business) return null;
  const adopted = new Map<string, Calendar>();
  for (const [index, id] of adoptedIds.entries()) {
    const calendar = later[index];
    if (!calendar) return null;
    adopted.set(id, calendar);
  }
  const always = compileCalendar(alwaysOpen(policy.value.zone));
  const context = { policy: policy.value, tier: pin.tier, business, always, adopted };
  return { context, calendarVersion: business.data.version };
}

const plain = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;
const isObject = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === "object" && value !== null;

/** Every place at which two values differ, by its path. */
function compare(said: Json | undefined, found: Json | undefined, path: string): Flaw[] {
  if (isObject(said) && isObject(found) && Array.isArray(said) === Array.isArray(found)) {
    const keys = new Set([...Object.keys(said), ...Object.keys(found)]);
    return [...keys].flatMap((key) => compare(said[key], found[key], `${path}.${key}`));
  }
  return said === found ? [] : [{ code: "figure", at: path, said: shown(said), found: shown(found) }];
}

const shown = (value: Json | undefined): string => (value === undefined ? "–" : JSON.stringify(value));
const leaves = (value: Json): number =>
  isObject(value) ? Object.values(value).reduce<number>((sum, one) => sum + leaves(one), 0) : 1;
