/** What the parts of the content check look at, and how they speak. */
import type { Locale } from "@/lib/i18n/routing";
import type { ArticleFile } from "./files";

/** All articles of one language. */
export interface Shelf {
  readonly locale: Locale;
  readonly files: readonly ArticleFile[];
  /** `<collection>/<slug>` → article */
  readonly pages: ReadonlyMap<string, ArticleFile>;
}

/** Notes a problem of the article at hand: which field of it, and what is wrong. */
export type Say = (field: string, what: string) => void;

/** The article of this slug; slugs are unique within a language. */
export function articleOf(shelf: Shelf, slug: string): ArticleFile | undefined {
  return shelf.files.find((file) => file.slug === slug);
}
