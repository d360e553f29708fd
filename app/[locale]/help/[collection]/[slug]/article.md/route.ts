/** `/{locale}/help/{collection}/{slug}.md` (rewritten to here by next.config.ts): the article's Markdown twin. */
import { hasLocale } from "next-intl";
import { articleUrl, twinUrl } from "@/lib/help/address";
import { movedTo } from "@/lib/help/content";
import { twinOf } from "@/lib/help/twin";
import { notThere, publicText } from "@/lib/http/public-text";
import { guarded } from "@/lib/http/route";
import { routing } from "@/lib/i18n/routing";

interface Context {
  params: Promise<{ locale: string; collection: string; slug: string }>;
}

export const dynamic = "force-dynamic";

/** The page is the original of the two, and says so to whoever lists pages. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return guarded(request, async () => {
    const { locale, ...at } = await params;
    if (!hasLocale(routing.locales, locale)) return notThere();
    const moved = movedTo(locale, at);
    if (moved) return Response.redirect(twinUrl(locale, moved), 308);
    const twin = await twinOf(locale, at);
    if (twin === undefined) return notThere();
    return publicText("text/markdown", twin, { link: `<${articleUrl(locale, at)}>; rel="canonical"` });
  });
}
