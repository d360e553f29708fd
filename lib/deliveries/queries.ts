import "server-only";
/** What is to be sent to an endpoint, read in the transaction that takes it. */
import type { Tx } from "@/lib/db/client";
import type { EndpointType } from "@/lib/endpoints/schema";
import { messageOf } from "@/lib/notifications/queries";
import type { Kind, Message } from "@/lib/notifications/schema";

export interface Item {
  readonly id: string;
  readonly kind: Kind | "test";
  readonly createdAt: number;
  /** this one included */
  readonly attempts: number;
  /** null: a test, or a ticket that is no more */
  readonly news: { readonly message: Message; readonly severity: string; readonly state: string } | null;
}

/** One endpoint and what it is told in one go; addresses and secrets still sealed. */
export interface Lot {
  readonly endpoint: {
    readonly id: string;
    readonly type: EndpointType;
    readonly accountId: string | null;
    readonly locale: "zh" | "en";
    readonly sealedUrl: string;
    readonly sealedSecrets: readonly string[];
  };
  readonly items: readonly Item[];
}

export async function readItems(tx: Tx, ids: readonly string[]): Promise<Item[]> {
  const rows = await tx.delivery.findMany({
    where: { id: { in: [...ids] } },
    orderBy: [{ createdAt: "asc" }, { seq: "asc" }],
  });
  const items: Item[] = [];
  for (const { id, kind, cause, createdAt, attempts, ticketId, seq } of rows) {
    const ticket = ticketId ? await tx.ticket.findUnique({ where: { id: ticketId } }) : null;
    const news =
      ticket && ticketId
        ? {
            message: await messageOf(tx, ticket, { ticketId, seq, cause, kind: kind as Kind }),
            ...{ severity: ticket.severity, state: ticket.state },
          }
        : null;
    items.push({ id, kind: kind as Item["kind"], createdAt: createdAt.getTime(), attempts, news });
  }
  return items;
}
