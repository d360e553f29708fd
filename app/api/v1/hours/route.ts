import { recentDates } from "@/app/vendor-facts";
import { currentCalendar } from "@/lib/accounts/vendor";
import { guarded } from "@/lib/http/route";
import { publicTerms } from "@/lib/terms/queries";

/**
 * The vendor's business calendar where it was published after the pages were built: `{"calendar": null}` means that pages
 * know it already. Public; the same for everybody.
 */
export function GET(request: Request): Promise<Response> {
  return guarded(request, async () => {
    const [{ calendar }, built] = [await publicTerms(), currentCalendar()];
    const isKnown = calendar.key === built.key && calendar.version === built.version;
    const headers = { "cache-control": "public, max-age=60" };
    return Response.json({ calendar: isKnown ? null : recentDates(calendar) }, { headers });
  });
}
