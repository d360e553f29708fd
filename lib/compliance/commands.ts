import "server-only";
/** Makes a report that can be checked without us: with its ledgers and terms, signed with the installation's key. */
import { randomUUID } from "node:crypto";
import type { MemberActor } from "@/lib/auth/policy";
import { inScope, type Tx } from "@/lib/db/client";
import { seal, unseal } from "@/lib/endpoints/seal";
import { type KeyPair, newKeyPair, signText } from "@/lib/receipts/signing";
import type { CalendarData } from "@/lib/sla/calendar";
import type { PolicyData } from "@/lib/sla/policy";
import { readSealedLedgers, type SealedLedger } from "@/lib/tickets/queries";
import { PROOF_FORMAT, type Proof, signedText } from "./proof";
import { report } from "./queries";

/** Null for who may not read the report, or has no such quarter. `asOf` is UTC milliseconds, never later than now. */
export async function proveReport(actor: MemberActor, quarter: string, asOf: number): Promise<Proof | null> {
  const page = await report(actor, quarter, asOf);
  if (!page || page.isFallback) return null;
  const tickets = await readSealedLedgers(actor, asOf);
  const terms = await termsOf(tickets);
  const content = { format: PROOF_FORMAT, report: page.report, quarters: page.quarters, ...terms, tickets } as const;
  const { publicKey, privateKey } = await signingKey(asOf);
  const value = await signText(privateKey, signedText(content));
  return { ...content, signature: { algorithm: "Ed25519", publicKey, value } };
}

/** Published versions are nobody's data: every account may read those it is under. */
export function termsOf(tickets: readonly SealedLedger[]) {
  const policyIds = tickets.map(({ pin }) => pin.policyId);
  const calendarIds = tickets.flatMap(({ pin, events }) => [pin.calendarId, ...events.flatMap(adoptedBy)]);
  return inScope("system", async (tx) => {
    const policies = await tx.slaPolicy.findMany({ where: { id: { in: policyIds } } });
    const calendars = await tx.businessCalendar.findMany({ where: { id: { in: calendarIds } } });
    return {
      policies: Object.fromEntries(policies.map(({ id, data }) => [id, data as unknown as PolicyData])),
      calendars: Object.fromEntries(calendars.map(({ id, data }) => [id, data as unknown as CalendarData])),
    };
  });
}

/** The calendar that an event names, if it is an adoption of one (PRODUCT §3.9). */
function adoptedBy({ type, payload }: SealedLedger["events"][number]): string[] {
  const { calendarVersion } = type === "calendar.adopted" ? (payload as { calendarVersion?: unknown }) : {};
  return typeof calendarVersion === "string" ? [calendarVersion] : [];
}

/** The newest key that can be opened; made when there is none, or when the installation's secret has changed. */
function signingKey(now: number): Promise<KeyPair> {
  return inScope("system", async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('signing_keys'))`;
    const newest = await tx.signingKey.findFirst({ orderBy: { createdAt: "desc" } });
    const opened = newest ? openedOf(newest.sealedPrivateKey) : null;
    return newest && opened ? { publicKey: newest.publicKey, privateKey: opened } : makeKey(tx, now);
  });
}

function openedOf(sealed: string): string | null {
  try {
    return unseal(sealed);
  } catch {
    return null;
  }
}

async function makeKey(tx: Tx, now: number): Promise<KeyPair> {
  const { publicKey, privateKey } = await newKeyPair();
  const id = randomUUID();
  await tx.signingKey.create({
    data: { id, publicKey, sealedPrivateKey: seal(privateKey), createdAt: new Date(now) },
  });
  return { publicKey, privateKey };
}
