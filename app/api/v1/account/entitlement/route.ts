import { currentEntitlement } from "@/lib/accounts/queries";
import { can } from "@/lib/auth/policy";
import { promisesJson, promisesOf } from "@/lib/compliance/promises";
import { problem } from "@/lib/http/problem";
import { programRead } from "@/lib/http/route";
import { now } from "@/lib/now";

/** What the reader's account is entitled to, with the instants at which targets would run out now (R31). */
export function GET(request: Request): Promise<Response> {
  return programRead(request, "account", async (actor) => {
    if (actor.kind !== "member") return problem({ code: "not_found" });
    if (!can(actor, "entitlement.read")) return problem({ code: "forbidden" });
    const at = now();
    const entitlement = await currentEntitlement(actor, at);
    if (!entitlement) return problem({ code: "not_found" });
    const { tier, addOns, policy, calendar, validFrom, validUntil } = entitlement;
    return Response.json({
      asOf: iso(at),
      tier,
      addOns,
      policyVersion: policy.version,
      calendar: { key: calendar.key, version: calendar.version, zone: calendar.zone },
      validFrom: iso(validFrom),
      validUntil: validUntil === null ? null : iso(validUntil),
      targets: promisesJson(promisesOf(entitlement, at)),
    });
  });
}

const iso = (instant: number) => new Date(instant).toISOString();
