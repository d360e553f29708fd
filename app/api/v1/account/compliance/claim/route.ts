import { z } from "zod";
import { claimText } from "@/lib/compliance/claim";
import { report } from "@/lib/compliance/queries";
import { ReportRequest } from "@/lib/compliance/schema";
import { problem } from "@/lib/http/problem";
import { programRead } from "@/lib/http/route";
import { routing } from "@/lib/i18n/routing";
import { now } from "@/lib/now";

const ClaimRequest = ReportRequest.omit({ format: true }).extend({ locale: z.enum(routing.locales) });

/** The claim packet of a quarter as plain text: `?quarter=2026-Q3&locale=zh|en&asOf=…` (N12). */
export function GET(request: Request): Promise<Response> {
  return programRead(request, "report", async (actor) => {
    if (actor.kind !== "member") return problem({ code: "not_found" });
    const params = new URL(request.url).searchParams;
    const isRepeated = [...new Set(params.keys())].some((key) => params.getAll(key).length > 1);
    const asked = ClaimRequest.safeParse(isRepeated ? null : Object.fromEntries(params));
    if (!asked.success) return problem({ code: "invalid", fields: { query: "invalid" } });
    const { quarter, locale, asOf } = asked.data;
    const found = await report(actor, quarter, asOf === undefined ? now() : Math.min(Date.parse(asOf), now()));
    if (!found) return problem({ code: "forbidden" });
    if (found.isFallback) return problem({ code: "not_found" });
    return new Response(`\uFEFF${await claimText(found.report, locale, actor.timeZone)}`, {
      headers: {
        "content-type": "text/plain; charset=utf-8",
        "content-disposition": `attachment; filename="credit-claim-${quarter}.txt"`,
      },
    });
  });
}
