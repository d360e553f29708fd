import "server-only";
/**
 * Walks ledgers and compares: every hash chain holds, every text matches its digest, and every stored projection equals
 * its replay at the instant it was made. Reads in the system scope, in pages, and changes nothing but what `rebuild` asks.
 */
import { inScope, type Tx } from "@/lib/db/client";
import type { Json } from "@/lib/receipts/canonical";
import { findFault, ledgerInstant, type SealedLink, textDigest } from "@/lib/receipts/chain";
import { readEvents } from "./ledger";
import { type Projection, project } from "./projection";
import type { StoredEvent } from "./schema";
import { contextOf } from "./situation";

export interface Finding {
  readonly number: number;
  readonly fault: string;
}

type Row = Awaited<ReturnType<typeof page>>[number];
const PAGE = 200;

const page = (tx: Tx, after: number) =>
  tx.ticket.findMany({
    where: { number: { gt: after } },
    orderBy: { number: "asc" },
    take: PAGE,
    include: { texts: true, attachments: true },
  });

/** Visits every ticket. `repair` writes the replayed projection where the stored one differs; ledgers are never touched. */
export async function verifyTickets(
  repair: "report" | "repair",
  told: (visited: number) => void,
): Promise<{ visited: number; findings: Finding[] }> {
  const findings: Finding[] = [];
  let visited = 0;
  for (let after = 0; ; ) {
    const rows = await inScope("system", async (tx) => {
      const found = await page(tx, after);
      for (const row of found) findings.push(...(await verifyOne(tx, row, repair)));
      return found;
    });
    visited += rows.length;
    told(visited);
    if (rows.length < PAGE) return { visited, findings };
    after = rows.at(-1)?.number ?? after;
  }
}

async function verifyOne(tx: Tx, row: Row, repair: "report" | "repair"): Promise<Finding[]> {
  const events = await readEvents(tx, row.id);
  const broken = await findFault(events.map((event) => linkOf(row.id, event)));
  if (broken) return [{ number: row.number, fault: `event ${broken.seq}: ${broken.fault}` }];
  const wrongWords = [...(await findWrongWords(row, events)), ...(await findWrongFiles(row, events))];
  const replayed = project(events, await contextOf(tx, events), row.projectedAt.getTime());
  const differing = (Object.keys(replayed) as (keyof Projection)[]).filter((key) => !same(row[key], replayed[key]));
  if (differing.length && repair === "repair") await tx.ticket.update({ where: { id: row.id }, data: replayed });
  return [...wrongWords, ...differing.map((key) => `projection ${key}`)].map((fault) => ({
    number: row.number,
    fault,
  }));
}

const linkOf = (ticketId: string, { seq, at, type, actor, payload, prevHash, hash }: StoredEvent): SealedLink => ({
  ...{ ticketId, seq, at: ledgerInstant(at), type, prevHash, hash },
  actor: { ...actor },
  payload: payload as Json,
});

async function findWrongWords(row: Row, events: readonly StoredEvent[]): Promise<string[]> {
  const stored = new Map(row.texts.map((text) => [text.id, text]));
  const faults: string[] = [];
  for (const { text, digest } of events.flatMap((event) => Object.values(event.payload).filter(isRef))) {
    const found = stored.get(text);
    if (!found) faults.push(`text ${text}: missing`);
    else if (!found.erasedAt && (await textDigest(found.salt, found.body)) !== digest)
      faults.push(`text ${text}: altered`);
  }
  return faults;
}

/** Every file an event names has its row, with the size, digest and name that the event proves. */
async function findWrongFiles(row: Row, events: readonly StoredEvent[]): Promise<string[]> {
  const stored = new Map(row.attachments.map((file) => [file.id, file]));
  const faults: string[] = [];
  for (const { id, name, size, digest } of events.flatMap(attachedIn)) {
    const found = stored.get(id);
    if (!found) faults.push(`attachment ${id}: missing`);
    else if (found.size !== size || found.digest !== digest || (await textDigest(found.nameSalt, found.name)) !== name)
      faults.push(`attachment ${id}: altered`);
  }
  return faults;
}

const attachedIn = ({ payload }: StoredEvent) => ("attachments" in payload ? (payload.attachments ?? []) : []);

const isRef = (value: unknown): value is { text: string; digest: string } =>
  typeof value === "object" && value !== null && "digest" in value;
const same = (a: unknown, b: unknown) =>
  a instanceof Date && b instanceof Date ? a.getTime() === b.getTime() : a === b;
