import "server-only";
/**
 * Makes every report twice: as the page gets it, read by SQL as a row a ticket, and from the sealed ledgers alone, as the
 * offline verifier does. Every figure of the two must be the same (U-21). Reads, and changes nothing.
 */
import type { MemberActor } from "@/lib/auth/policy";
import { actorOf } from "@/lib/auth/scope";
import { inScope } from "@/lib/db/client";
import { readSealedLedgers } from "@/lib/tickets/queries";
import { termsOf } from "./commands";
import { remadeFlaws } from "./proof";
import { report } from "./queries";

export interface ReportFinding {
  readonly account: string;
  readonly quarter: string;
  readonly fault: string;
}

/** All quarters of all accounts that have an owner, as of `now` (UTC milliseconds). */
export async function verifyReports(now: number): Promise<{ reports: number; findings: ReportFinding[] }> {
  const findings: ReportFinding[] = [];
  let reports = 0;
  for (const owner of await owners()) {
    const found = await verifyAccount(owner, now);
    reports += found.reports;
    findings.push(...found.findings);
  }
  return { reports, findings };
}

async function verifyAccount(owner: MemberActor, now: number) {
  const findings: ReportFinding[] = [];
  const tickets = await readSealedLedgers(owner, now);
  const terms = await termsOf(tickets);
  const quarters = (await report(owner, undefined, now))?.quarters ?? [];
  for (const { quarter } of quarters) {
    const page = await report(owner, quarter, now);
    if (!page) continue;
    const flaws = remadeFlaws({ report: page.report, quarters: page.quarters, ...terms, tickets });
    for (const { at, said = "", found = "" } of flaws)
      findings.push({ account: owner.accountName, quarter, fault: `${at}: ${said}, from the ledgers ${found}` });
  }
  return { reports: quarters.length, findings };
}

/** One owner of each account, to read as they do. */
async function owners(): Promise<MemberActor[]> {
  const rows = await inScope("system", (tx) =>
    tx.member.findMany({ where: { role: "owner", removedAt: null }, orderBy: { createdAt: "asc" } }),
  );
  const first = new Map(rows.toReversed().map(({ accountId, userId }) => [accountId, userId]));
  const actors = await Promise.all([...first.values()].map(actorOf));
  return actors.filter((actor) => actor?.kind === "member");
}
