/**
 * Our search under the contract of `bench/search/run.mjs`. It holds the given articles and the general lexicon only;
 * like the portal, it answers from an index that has been written out and read back.
 */
import { search as ask, buildIndex, exportIndex, importIndex, prepare, type SearchIndex } from "@/lib/help/search";
import type { SearchableArticle } from "@/lib/help/search/hit";

interface BenchArticle {
  readonly id: string;
  readonly title: string;
  readonly headings: readonly string[];
  readonly body: string;
}

export const name = "Backstop";

let index: SearchIndex | undefined;

export async function build(docs: readonly BenchArticle[]): Promise<void> {
  index = importIndex(exportIndex(buildIndex(docs.map(articleOf), {})));
  prepare(index);
}

export async function search(query: string, limit: number): Promise<{ id: string; low: boolean }[]> {
  if (!index) throw new Error("build first");
  const { hits, confident } = ask(index, query, limit);
  return hits.map(({ slug }) => ({ id: slug, low: !confident }));
}

/** What a browser would load. */
export function exportedIndex(): string {
  if (!index) throw new Error("build first");
  return JSON.stringify(exportIndex(index));
}
export { exportedIndex as exportIndex };

function articleOf({ id, title, headings, body }: BenchArticle): SearchableArticle {
  const opening = { id: "", heading: "", text: body, code: "" };
  const sections = headings.map((heading, at) => ({ id: String(at), heading, text: "", code: "" }));
  return {
    id,
    collection: "",
    title,
    summary: "",
    aliases: [],
    codes: [],
    platforms: [],
    sections: [opening, ...sections],
  };
}
