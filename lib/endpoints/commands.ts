import "server-only";
/**
 * Endpoints of an account, by its owner, or of the vendor, by a lead: added, given a new secret, stopped, removed,
 * tried. A secret is told once, when it is made. What is sent to them is lib/deliveries.
 */
import { randomBytes, randomUUID } from "node:crypto";
import { type Actor, can } from "@/lib/auth/policy";
import { inScope, scopeOf, type Tx } from "@/lib/db/client";
import { unfitUrl } from "@/lib/http/outbound";
import { ok, type Result, refuse } from "@/lib/result";
import { isUuid } from "@/lib/uuid";
import { BOT_HOSTS, MOST_ENDPOINTS, NewEndpoint, OLD_SECRET_MS } from "./schema";
import { seal } from "./seal";

/** 256 bits in the form Standard Webhooks gives secrets. */
const newSecret = (): string => `whsec_${randomBytes(32).toString("base64")}`;

/** `secret`: of a webhook, told now and never again; null for bots, who brought their own. */
export async function addEndpoint(
  actor: Actor,
  input: unknown,
  now: number,
): Promise<Result<{ id: string; secret: string | null }>> {
  if (actor.kind === "system" || !can(actor, "endpoints.write")) return refuse("forbidden");
  const parsed = NewEndpoint.safeParse(input);
  if (!parsed.success)
    return refuse(
      "invalid",
      Object.fromEntries(parsed.error.issues.map(({ path, message }) => [String(path[0] ?? "url"), message])),
    );
  const { type, name, url, locale, kinds, secret: given } = parsed.data;
  const wrong = wrongUrl(actor, parsed.data);
  if (wrong) return refuse("invalid", wrong);
  const secret = type === "webhook" ? newSecret() : given || null;
  const id = randomUUID();
  return inScope(scopeOf(actor), async (tx) => {
    await oneAtATime(tx, actor);
    if ((await tx.endpoint.count()) >= MOST_ENDPOINTS) return refuse("endpoint.too_many");
    await tx.endpoint.create({
      data: {
        ...{ id, type, name, locale, kinds, accountId: accountOf(actor), host: new URL(url).host },
        ...{ sealedUrl: seal(url), sealedSecret: secret === null ? null : seal(secret) },
        ...{ createdById: actor.userId, createdAt: new Date(now) },
      },
    });
    return ok({ id, secret: type === "webhook" ? secret : null });
  });
}

/** A second secret beside the old one, which signs too for another day (SEC-32). Webhooks only. */
export function rotateSecret(actor: Actor, id: string, now: number): Promise<Result<{ secret: string }>> {
  return ofActor(actor, id, async (tx, { type, sealedSecret }) => {
    if (type !== "webhook") return refuse("invalid");
    const secret = newSecret();
    const oldSecretUntil = new Date(now + OLD_SECRET_MS);
    const data = { sealedSecret: seal(secret), sealedOldSecret: sealedSecret, oldSecretUntil };
    await tx.endpoint.update({ where: { id }, data });
    return ok({ secret });
  });
}

/** Stops an endpoint, or lets it go on. What waited meanwhile is sent if it is not too old. */
export function enableEndpoint(actor: Actor, id: string, isOn: boolean, now: number): Promise<Result<void>> {
  return ofActor(actor, id, async (tx) => {
    const data = isOn
      ? { disabledAt: null, disabledBecause: null }
      : { disabledAt: new Date(now), disabledBecause: "asked" };
    await tx.endpoint.update({ where: { id }, data });
    return ok(undefined);
  });
}

/** With its log. One already gone is what was asked for. */
export async function removeEndpoint(actor: Actor, id: string): Promise<Result<void>> {
  const removed = await ofActor(actor, id, async (tx) => {
    await tx.endpoint.delete({ where: { id } });
    return ok(undefined);
  });
  return !removed.ok && removed.refusal.code === "not_found" ? ok(undefined) : removed;
}

/** A message that says it is one, to see whether the way is open. */
export function tryEndpoint(actor: Actor, id: string, now: number): Promise<Result<void>> {
  return ofActor(actor, id, async (tx, { accountId }) => {
    const at = new Date(now);
    const row = { endpointId: id, accountId, ticketId: null, seq: 0, kind: "test", createdAt: at, attemptAt: at };
    await tx.delivery.create({ data: { id: randomUUID(), ...row } });
    return ok(undefined);
  });
}

/** Sends a settled delivery once more, under its own id. One that still waits is tried now. */
export async function resend(actor: Actor, deliveryId: string, now: number): Promise<Result<void>> {
  if (!can(actor, "endpoints.write")) return refuse("forbidden");
  if (!isUuid(deliveryId)) return refuse("not_found");
  return inScope(scopeOf(actor), async (tx) => {
    const fresh = { attemptAt: new Date(now), attempts: 0, outcome: null };
    const { count } = await tx.delivery.updateMany({ where: { id: deliveryId }, data: fresh });
    return count ? ok(undefined) : refuse("not_found");
  });
}

const accountOf = (actor: Actor) => (actor.kind === "member" ? actor.accountId : null);

/** Row security leaves the actor's own endpoints to find: of the account, or of the vendor for the desk. */
function ofActor<T>(
  actor: Actor,
  id: string,
  work: (tx: Tx, found: NonNullable<Awaited<ReturnType<Tx["endpoint"]["findUnique"]>>>) => Promise<Result<T>>,
): Promise<Result<T>> {
  if (!can(actor, "endpoints.write")) return Promise.resolve(refuse("forbidden"));
  if (!isUuid(id)) return Promise.resolve(refuse("not_found"));
  return inScope(scopeOf(actor), async (tx) => {
    const found = await tx.endpoint.findUnique({ where: { id } });
    return found ? work(tx, found) : refuse("not_found");
  });
}

/** An account has webhooks only: its bots would show its tickets to a group that we know nothing of. */
function wrongUrl(actor: Actor, { type, url }: NewEndpoint): Record<string, string> | null {
  if (actor.kind === "member" && type !== "webhook") return { type: "invalid" };
  const unfit = unfitUrl(url);
  if (unfit) return { url: unfit };
  if (type === "webhook") return null;
  const { hostname, protocol } = new URL(url);
  // A host that is allowed by name may stand in for the service: a proxy of the operator's.
  const isTheirs = BOT_HOSTS[type].includes(hostname) || protocol === "http:";
  return isTheirs ? null : { url: "not_theirs" };
}

async function oneAtATime(tx: Tx, actor: Actor): Promise<void> {
  const lock = `endpoints ${accountOf(actor) ?? "vendor"}`;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${lock}, 0))`;
}
