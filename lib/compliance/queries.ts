import "server-only";
/** The account's record of promises kept: ledgers → replay → report (guide §5). No percentage is stored. */
import { currentEntitlement } from "@/lib/accounts/queries";
import { vendor } from "@/lib/accounts/vendor";
import { can, type MemberActor } from "@/lib/auth/policy";
import { inScope, scopeOf } from "@/lib/db/client";
import { fingerprintOf } from "@/lib/receipts/signing";
import { readLedgers } from "@/lib/tickets/queries";
import { chooseQuarter, quartersBetween } from "./quarters";
import { buildReport } from "./report";
import type { ReportPage } from "./schema";

/**
 * The report of the quarter that was asked for, as things stood at `asOf`; of the latest full quarter when the account
 * has no such quarter, and then `isFallback` says so. Null for who may not read it.
 */
export async function report(
  actor: MemberActor,
  quarter: string | undefined,
  asOf: number,
): Promise<ReportPage | null> {
  if (!can(actor, "compliance.read")) return null;
  const entitlement = await currentEntitlement(actor, asOf);
  const zone = entitlement?.policy.zone ?? vendor().zone;
  const ledgers = await readLedgers(actor, asOf);
  const since = Math.min(await customerSince(actor, asOf), ledgers[0]?.events[0]?.at ?? asOf);
  const quarters = quartersBetween(since, asOf, zone);
  const chosen = chooseQuarter(quarter, quarters);
  const { accountName: account } = actor;
  const value = buildReport({ account, quarter: chosen.quarter, quarters, zone, asOf, ledgers });
  const hasTickets = Object.keys(entitlement?.policy.tiers[entitlement.tier]?.coverage ?? {}).length > 0;
  return { quarters, isFallback: chosen.isFallback, hasTickets, report: value };
}

export interface PublishedKey {
  readonly id: string;
  readonly publicKey: string;
  readonly fingerprint: string;
  readonly createdAt: string;
}

/** The public halves of all keys that reports were ever signed with, the newest first. For everybody. */
export async function publishedKeys(): Promise<PublishedKey[]> {
  const rows = await inScope("system", (tx) =>
    tx.signingKey.findMany({
      orderBy: { createdAt: "desc" },
      select: { id: true, publicKey: true, createdAt: true },
    }),
  );
  return Promise.all(
    rows.map(async ({ id, publicKey, createdAt }) => ({
      ...{ id, publicKey, fingerprint: await fingerprintOf(publicKey) },
      createdAt: createdAt.toISOString(),
    })),
  );
}

function customerSince(actor: MemberActor, fallback: number): Promise<number> {
  return inScope(scopeOf(actor), async (tx) => {
    const account = await tx.account.findUnique({ where: { id: actor.accountId }, select: { createdAt: true } });
    return account?.createdAt.getTime() ?? fallback;
  });
}
