import { listingOfLists } from "@/lib/help/listing";
import { publicText } from "@/lib/http/public-text";
import { guarded } from "@/lib/http/route";

/** Made when asked for: the running portal knows under which address it is reached. */
export const dynamic = "force-dynamic";

export function GET(request: Request): Promise<Response> {
  return guarded(request, async () => publicText("text/plain", await listingOfLists()));
}
