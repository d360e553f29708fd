/**
 * Whether a request that changes something comes from a page of ours (SEC-20). The framework refuses a foreign Origin
 * for its actions but lets a missing one pass; here missing, `null` and foreign are all refused, and a forwarded host
 * header proves nothing. Pure.
 */
const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);

interface Asked {
  readonly method: string;
  readonly headers: { get(name: string): string | null };
}

export function mayChange({ method, headers }: Asked, baseUrl: string): boolean {
  if (SAFE_METHODS.has(method)) return true;
  const origin = headers.get("origin");
  if (origin) return hostOf(origin) === headers.get("host") || origin === new URL(baseUrl).origin;
  return headers.get("sec-fetch-site") === "same-origin";
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
