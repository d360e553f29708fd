import { hasLocale } from "next-intl";
import { atomFeed } from "@/lib/help/feed";
import { notThere, publicText } from "@/lib/http/public-text";
import { guarded } from "@/lib/http/route";
import { routing } from "@/lib/i18n/routing";

interface Context {
  params: Promise<{ locale: string }>;
}

export const dynamic = "force-dynamic";

/** Articles by the day they were updated, as Atom. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return guarded(request, async () => {
    const { locale } = await params;
    if (!hasLocale(routing.locales, locale)) return notThere();
    return publicText("application/atom+xml", await atomFeed(locale));
  });
}
