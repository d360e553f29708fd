/**
 * Which searches are told to the portal: not each key and not each pause, but what somebody was looking for. A query
 * that goes on from the one before takes its place; anything else ends it. Pure but for what `send` does.
 */
import type { SearchRecord } from "@/lib/learning/schema";

export type Found = Pick<SearchRecord, "locale" | "query" | "hits" | "weak" | "place">;

export interface Notebook {
  /** A query that has settled, with its answer. */
  settled(found: Found): void;
  /** An article was opened from this answer. */
  opened(found: Found, slug: string): void;
  /** The reader said that this article settled it, where a ticket would have been filed. */
  solved(found: Found, slug: string): void;
  /** The search is over: palette closed, page hidden or left. */
  over(): void;
}

export function notebook(send: (search: SearchRecord) => void, newId: () => string): Notebook {
  let noted: SearchRecord | undefined;
  let isTold = true;
  const tell = () => {
    if (noted && !isTold) send(noted);
    isTold = true;
  };
  const note = (found: Found) => {
    if (noted && isSame(noted, found)) return noted;
    if (noted && !goesOn(noted, found)) tell();
    // A search already told keeps its id; what goes on from it is another one.
    const id = noted && !isTold ? noted.id : newId();
    isTold = false;
    noted = { ...found, id, clicked: null, solved: false };
    return noted;
  };
  return {
    settled: note,
    opened(found, slug) {
      noted = { ...note(found), clicked: slug };
      isTold = false;
      tell();
    },
    solved(found, slug) {
      noted = { ...note(found), clicked: slug, solved: true };
      isTold = false;
      tell();
    },
    over: tell,
  };
}

const isSame = (a: Found, b: Found) => a.locale === b.locale && words(a) === words(b);

/** Typed on, or some of it taken back. */
function goesOn(a: Found, b: Found): boolean {
  return a.locale === b.locale && (words(a).startsWith(words(b)) || words(b).startsWith(words(a)));
}

const words = ({ query }: Found) => query.trim().replace(/\s+/g, " ").toLowerCase();
