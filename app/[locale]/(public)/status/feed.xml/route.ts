import { hasLocale } from "next-intl";
import { incidentFeed } from "@/lib/availability/feed";
import { availabilityRecord } from "@/lib/availability/queries";
import { notThere, publicText } from "@/lib/http/public-text";
import { guarded } from "@/lib/http/route";
import { routing } from "@/lib/i18n/routing";
import { now } from "@/lib/now";

interface Context {
  params: Promise<{ locale: string }>;
}

export const dynamic = "force-dynamic";

/** Incidents by when they began or ended last, as Atom. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return guarded(request, async () => {
    const { locale } = await params;
    if (!hasLocale(routing.locales, locale)) return notThere();
    const at = now();
    return publicText("application/atom+xml", await incidentFeed(locale, await availabilityRecord(0, at + 1), at));
  });
}
