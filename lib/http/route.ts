import "server-only";
import { currentActor } from "@/lib/auth/actor";
/** Route handlers in four moves; whatever breaks becomes a 500 with a request id and is logged, never shown (SEC-41). */
import type { AgentActor, MemberActor } from "@/lib/auth/policy";
import { log } from "@/lib/log";
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

export async function guarded(request: Request, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    const id = request.headers.get("x-request-id") ?? crypto.randomUUID();
    // Whoever left in the middle of a request broke nothing; nobody reads the answer.
    const level = request.signal.aborted ? "info" : "error";
    log()[level]({ requestId: id, path: new URL(request.url).pathname, error: String(error) }, "request failed");
    const body = { type: "/problems/internal", title: "internal", status: 500, requestId: id };
    return Response.json(body, {
      status: 500,
      headers: { "content-type": "application/problem+json", "x-request-id": id },
    });
  }
}
