import { readImage } from "@/lib/help/content/images";
import { notThere } from "@/lib/http/public-text";
import { guarded } from "@/lib/http/route";

interface Context {
  params: Promise<{ name: string }>;
}

export const dynamic = "force-dynamic";

/** A picture of the knowledge base, the same in every language. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return guarded(request, async () => {
    const image = readImage((await params).name);
    if (!image) return notThere();
    return new Response(image.bytes, {
      headers: { "content-type": image.type, "cache-control": "public, max-age=3600" },
    });
  });
}
