import { currentEntitlement } from "@/lib/accounts/queries";
import { can } from "@/lib/auth/policy";
import { calendarIcs } from "@/lib/calendars/ics";
import { problem } from "@/lib/http/problem";
import { signedInRead } from "@/lib/http/route";
import { now } from "@/lib/now";
import { toLocal } from "@/lib/sla/zone";

/** Holidays and make-up days of the reader's business calendar from this year on, as iCalendar (N4). */
export function GET(request: Request): Promise<Response> {
  return signedInRead(request, async (actor) => {
    if (actor.kind !== "member") return problem({ code: "not_found" });
    if (!can(actor, "entitlement.read")) return problem({ code: "forbidden" });
    const at = now();
    const entitlement = await currentEntitlement(actor, at);
    if (!entitlement) return problem({ code: "not_found" });
    const { calendar } = entitlement;
    const year = new Date(toLocal(calendar.zone, at)).getUTCFullYear();
    return new Response(await calendarIcs(calendar, actor.locale, year, at), {
      headers: {
        "content-type": "text/calendar; charset=utf-8",
        "content-disposition": `attachment; filename="business-calendar.ics"`,
      },
    });
  });
}
