import { hasLocale } from "next-intl";
import { listing } from "@/lib/help/listing";
import { notThere, publicText } from "@/lib/http/public-text";
import { guarded } from "@/lib/http/route";
import { routing } from "@/lib/i18n/routing";

interface Context {
  params: Promise<{ locale: string }>;
}

export const dynamic = "force-dynamic";

/** Every article of one language as links to Markdown. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return guarded(request, async () => {
    const { locale } = await params;
    return hasLocale(routing.locales, locale) ? publicText("text/plain", await listing(locale)) : notThere();
  });
}
