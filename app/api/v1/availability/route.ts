import { vendor } from "@/lib/accounts/vendor";
import { availabilityCsv } from "@/lib/availability/csv";
import { availabilityRecord } from "@/lib/availability/queries";
import { availabilityReport } from "@/lib/availability/report";
import { AvailabilityRequest } from "@/lib/availability/schema";
import { problem } from "@/lib/http/problem";
import { publicText } from "@/lib/http/public-text";
import { guarded } from "@/lib/http/route";
import { now } from "@/lib/now";

export const dynamic = "force-dynamic";

/** The availability report, for anyone and without asking (R06): `?format=csv|json&service=messaging`. */
export function GET(request: Request): Promise<Response> {
  return guarded(request, async () => {
    const params = new URL(request.url).searchParams;
    const isTwice = new Set(params.keys()).size !== [...params.keys()].length;
    const asked = AvailabilityRequest.safeParse(Object.fromEntries(params));
    if (isTwice || !asked.success) return problem({ code: "invalid" });
    const { format, service } = asked.data;
    const at = now();
    const all = await availabilityRecord(0, at + 1);
    const services = service === undefined ? all : all.filter(({ key }) => key === service);
    if (service !== undefined && services.length === 0) return problem({ code: "not_found" });
    const { name, zone } = vendor();
    const report = availabilityReport({ vendor: name.en, zone, asOf: at, services });
    const headers = { "content-disposition": `attachment; filename="availability.${format}"` };
    return format === "csv"
      ? publicText("text/csv", availabilityCsv(report), headers)
      : publicText("application/json", JSON.stringify(report), headers);
  });
}
