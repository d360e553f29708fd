/** Where a reader may be sent after signing in: a path of this portal, never another site (SEC-25). Pure. */
export function safePath(target: string | null | undefined, fallback: string): string {
  if (!target || target.length > 2000 || /[\p{Cc}\\]/u.test(target)) return fallback;
  let decoded: string;
  try {
    decoded = decodeURIComponent(target);
  } catch {
    return fallback;
  }
  const isPath = (value: string) => /^\/(zh|en)(\/(?!\/)|\?|#|$)/.test(value) && !/[\p{Cc}\\]/u.test(value);
  return isPath(target) && isPath(decoded) ? target : fallback;
}
