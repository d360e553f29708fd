import "server-only";
/** What a transaction adds to ledgers, as rows: one statement of each kind, however many tickets. Private to ledger.ts. */
import type { watchersOf } from "@/lib/watchers/queries";
import type { Projection } from "./projection";
import type { StoredEvent } from "./schema";

type Tx = Parameters<typeof watchersOf>[0];

interface Fresh {
  readonly ticketId: string;
  readonly accountId: string;
  readonly stored: number;
  readonly events: readonly StoredEvent[];
  readonly words: readonly {
    readonly id: string;
    readonly audience: "public" | "desk";
    readonly salt: string;
    readonly body: string;
  }[];
}

/** Events and their words. */
export async function writeEvents(tx: Tx, ledgers: readonly Fresh[]): Promise<void> {
  const words = ledgers.flatMap(({ words: all, ticketId, accountId }) =>
    all.map((one) => ({ ...one, ticketId, accountId })),
  );
  if (words.length) await tx.ticketText.createMany({ data: words });
  const fresh = ledgers.flatMap(({ events, stored, ticketId, accountId }) =>
    events.slice(stored).map((event) => ({ ...event, ticketId, accountId, at: new Date(event.at) })),
  );
  if (fresh.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO ticket_events (ticket_id, seq, account_id, at, type, actor, payload, prev_hash, hash)
    SELECT r."ticketId", r.seq, r."accountId", r.at, r.type, r.actor, r.payload, r."prevHash", r.hash
    FROM jsonb_to_recordset(${JSON.stringify(fresh)}::jsonb) AS r("ticketId" uuid, seq int, "accountId" uuid,
      at timestamptz, type text, actor jsonb, payload jsonb, "prevHash" text, hash text)`;
}

/** One statement, however many tickets. */
export async function writeProjections(tx: Tx, rows: readonly (Projection & { readonly id: string })[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE tickets AS t SET opened_by_id = r."openedById", tier = r.tier, policy_id = r."policyId",
      calendar_id = r."calendarId", opened_at = r."openedAt", state = r.state, severity = r.severity, level = r.level,
      assignee_id = r."assigneeId", resolved_at = r."resolvedAt", next_due_at = r."nextDueAt",
      next_due_metric = r."nextDueMetric", next_check_at = r."nextCheckAt", last_seq = r."lastSeq",
      last_hash = r."lastHash", last_event_at = r."lastEventAt", projected_at = r."projectedAt"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id uuid, "openedById" text, tier text, "policyId" text,
      "calendarId" text, "openedAt" timestamptz, state text, severity text, level text, "assigneeId" text,
      "resolvedAt" timestamptz, "nextDueAt" timestamptz, "nextDueMetric" text, "nextCheckAt" timestamptz, "lastSeq" int,
      "lastHash" text, "lastEventAt" timestamptz, "projectedAt" timestamptz)
    WHERE t.id = r.id`;
}
