import "server-only";
/** Views of the list that a person keeps under a name. */
import { randomUUID } from "node:crypto";
import type { AgentActor, MemberActor } from "@/lib/auth/policy";
import { inScope, scopeOf } from "@/lib/db/client";
import { ok, type Result, refuse } from "@/lib/result";
import { SaveView, TicketFilter } from "./request";
import { queryOf, VIEWS_LIMIT } from "./schema";

type Keeper = MemberActor | AgentActor;

/** Keeps the filter under this name; a view of the same name is replaced. Refuses `view.too_many` past the limit. */
export async function saveView(actor: Keeper, input: unknown, now: number): Promise<Result<void>> {
  const asked = SaveView.safeParse(input);
  if (!asked.success) return refuse("invalid", { name: "view_name" });
  const filter = TicketFilter.safeParse(Object.fromEntries(new URLSearchParams(asked.data.query)));
  const query = filter.success ? queryOf(filter.data) : "";
  if (!query) return refuse("view.empty");
  const { userId } = actor;
  const { name } = asked.data;
  return inScope(scopeOf(actor), async (tx) => {
    const others = await tx.savedView.count({ where: { userId, NOT: { name } } });
    if (others >= VIEWS_LIMIT) return refuse("view.too_many");
    const accountId = actor.kind === "member" ? actor.accountId : null;
    await tx.savedView.upsert({
      where: { userId_name: { userId, name } },
      create: { id: randomUUID(), userId, accountId, name, query, createdAt: new Date(now) },
      update: { query },
    });
    return ok(undefined);
  });
}

/** A view already gone is what was asked for. */
export function deleteView(actor: Keeper, id: string): Promise<void> {
  return inScope(scopeOf(actor), async (tx) => {
    await tx.savedView.deleteMany({ where: { id, userId: actor.userId } });
  });
}
