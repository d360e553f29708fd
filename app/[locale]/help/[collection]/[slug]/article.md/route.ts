/** `/{locale}/help/{collection}/{slug}.md` (rewritten to here by next.config.ts): the article's Markdown twin. */
import { hasLocale } from "next-intl";
import { twinUrl } from "@/lib/help/address";
import { movedTo } from "@/lib/help/content";
import { twinOf } from "@/lib/help/twin";
import { guarded } from "@/lib/http/route";
import { routing } from "@/lib/i18n/routing";

interface Context {
  params: Promise<{ locale: string; collection: string; slug: string }>;
}

/** Made when asked for: only the running portal knows under which address it is reached. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return guarded(request, async () => {
    const { locale, ...at } = await params;
    if (!hasLocale(routing.locales, locale)) return new Response(null, { status: 404 });
    const moved = movedTo(locale, at);
    if (moved) return Response.redirect(twinUrl(locale, moved), 308);
    const twin = await twinOf(locale, at);
    if (twin === undefined) return new Response(null, { status: 404 });
    return new Response(twin, {
      headers: { "content-type": "text/markdown; charset=utf-8", "cache-control": "public, max-age=300" },
    });
  });
}
