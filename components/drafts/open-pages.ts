"use client";
/**
 * Which pages of this browser are still open, so that none takes another tab's unsaved words for its own. A page holds a
 * lock of the browser's for as long as it lives; a killed one holds it no more.
 */
const PREFIX = "backstop.page.";
/** Where the browser has no locks, words this old belong to nobody, in milliseconds. */
const STALE_MS = 30_000;

/** Says that this page is open, until the answer is called. */
export function stayOpen(page: string): () => void {
  let close = () => {};
  const closed = new Promise<void>((resolve) => {
    close = resolve;
  });
  locks()
    ?.request(PREFIX + page, () => closed)
    .catch(() => undefined);
  return close;
}

/** Tells of words kept `at` an instant (the browser's clock, `now` by the same) whether their page is gone. */
export async function gonePages(now: number): Promise<(page: string, at: number) => boolean> {
  const held = await locks()
    ?.query()
    .catch(() => undefined);
  if (!held) return (_page, at) => at < now - STALE_MS;
  const open = new Set(held.held?.map(({ name }) => name));
  return (page) => !open.has(PREFIX + page);
}

/** Browsers keep locks from pages without TLS. */
const locks = (): LockManager | undefined => (navigator as Partial<Navigator>).locks;
