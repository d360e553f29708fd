import { publishedKeys } from "@/lib/compliance/queries";
import { guarded } from "@/lib/http/route";

/** The public keys that reports are signed with: what a verifier's fingerprint is compared with. For everybody. */
export function GET(request: Request): Promise<Response> {
  return guarded(request, async () =>
    Response.json({ keys: await publishedKeys() }, { headers: { "cache-control": "no-store" } }),
  );
}
