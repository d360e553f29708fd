/**
 * Content security policy (SEC-21): a nonce with strict-dynamic on pages made for one request, hashes of the inline
 * scripts on prerendered pages. Never `unsafe-inline` for scripts. Styles: widgets position themselves with style attributes.
 */
export function contentPolicy(scripts: string, isDev: boolean): string {
  return [
    "default-src 'self'",
    `script-src 'self' ${scripts}${isDev ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    `connect-src 'self'${isDev ? " ws:" : ""}`,
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

export interface PageHashes {
  /** prerendered path → SHA-256 of its inline scripts */
  readonly pages: Readonly<Record<string, readonly string[]>>;
  /** scripts that every page carries inline, dynamic ones too */
  readonly shared: readonly string[];
}

/** `'sha256-…'` sources for a prerendered page; null for a page that is made for each request. */
export function hashSources(hashes: PageHashes, path: string): string | null {
  const own = hashes.pages[path];
  return own ? own.map((hash) => `'sha256-${hash}'`).join(" ") : null;
}

export function nonceSources(hashes: PageHashes, nonce: string): string {
  return [`'nonce-${nonce}'`, ...hashes.shared.map((hash) => `'sha256-${hash}'`), "'strict-dynamic'"].join(" ");
}
