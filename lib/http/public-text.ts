/** Texts that are the same for everyone: feeds, lists, twins. Made when asked for, kept by whoever asks for a while. */
import "server-only";

const KEPT_SECONDS = 300;

export function publicText(type: string, body: string, headers: Record<string, string> = {}): Response {
  return new Response(body, {
    headers: {
      "content-type": `${type}; charset=utf-8`,
      "cache-control": `public, max-age=${KEPT_SECONDS}`,
      ...headers,
    },
  });
}

export const notThere = () => new Response(null, { status: 404 });
