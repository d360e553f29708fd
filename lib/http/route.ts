import "server-only";
import { mayArrive } from "@/lib/arrivals/commands";
import { currentActor } from "@/lib/auth/actor";
/** Route handlers in four moves; whatever breaks becomes a 500 with a request id and is logged, never shown (SEC-41). */
import type { AgentActor, MemberActor } from "@/lib/auth/policy";
import { log } from "@/lib/log";
import { now } from "@/lib/now";
import { type Carried, carried } from "@/lib/tokens/queries";
import { REQUESTS_A_MINUTE, type Scope } from "@/lib/tokens/schema";
import { problem } from "./problem";

type Person = MemberActor | AgentActor;

/** A read for signed-in people. Its answer is theirs alone and is never stored (SEC-24). */
export async function signedInRead(request: Request, read: (actor: Person) => Promise<Response>): Promise<Response> {
  return guarded(request, async () => {
    const actor = await currentActor();
    const response = actor ? await read(actor) : problem({ code: "unauthenticated" });
    response.headers.set("cache-control", "private, no-store");
    return response;
  });
}

/**
 * A read for signed-in people and for programs that carry a token of this scope (SEC-18). A request with a token is the
 * program's alone: no session stands in for one that does not hold.
 */
export async function programRead(
  request: Request,
  scope: Scope,
  read: (actor: Person) => Promise<Response>,
): Promise<Response> {
  const header = request.headers.get("authorization");
  if (header === null) return signedInRead(request, read);
  return guarded(request, async () => {
    const at = now();
    const [, token] = /^Bearer ([\w-]{1,100})$/i.exec(header) ?? [];
    const found = token ? await carried(token, "api", at) : null;
    const response = found ? await allowed(found, scope, at, read) : problem({ code: "unauthenticated" });
    if (response.status === 401) response.headers.set("www-authenticate", "Bearer");
    response.headers.set("cache-control", "private, no-store");
    return response;
  });
}

async function allowed(
  { id, actor, scopes }: Carried,
  scope: Scope,
  at: number,
  read: (actor: Person) => Promise<Response>,
): Promise<Response> {
  if (!scopes.includes(scope)) return problem({ code: "forbidden" });
  return (await mayArrive(`token:${id}`, REQUESTS_A_MINUTE, at)) ? read(actor) : problem({ code: "too_many" });
}

export async function guarded(request: Request, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    const id = request.headers.get("x-request-id") ?? crypto.randomUUID();
    // Whoever left in the middle of a request broke nothing; nobody reads the answer.
    const level = request.signal.aborted ? "info" : "error";
    log()[level]({ requestId: id, path: pathOf(request), error: String(error) }, "request failed");
    const body = { type: "/problems/internal", title: "internal", status: 500, requestId: id };
    return Response.json(body, {
      status: 500,
      headers: { "content-type": "application/problem+json", "x-request-id": id },
    });
  }
}

/** The address of a calendar feed is its secret. */
const pathOf = (request: Request) => new URL(request.url).pathname.replace(/(\/feed\/).+/, "$1…");
