/** Shapes of the knowledge base: what an article's front matter may say, and what a search asks and answers. */
import { z } from "zod";

export const PLATFORMS = ["ios", "android", "web", "flutter", "server"] as const;
export type Platform = (typeof PLATFORMS)[number];

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be lower-case words joined by hyphens");
const sentence = z.string().trim().min(1);

export const frontMatterSchema = z.strictObject({
  title: sentence.max(120),
  summary: sentence.max(400),
  order: z.number().int(),
  updated: z.iso.date(),
  platforms: z.array(z.enum(PLATFORMS)).min(1),
  applies: z.string().regex(/^(>=|<=|<|>|=)?\d+(\.\d+)*( <\d+(\.\d+)*)?$/, 'must be a version range such as ">=5.0"'),
  codes: z.array(z.number().int()).optional(),
  aliases: z.array(sentence).optional(),
  related: z.array(slug).optional(),
  status: z.enum(["published", "draft", "deprecated"]).default("published"),
});
export type FrontMatter = z.infer<typeof frontMatterSchema>;

const bilingual = z.strictObject({ zh: sentence, en: sentence });
export const collectionsSchema = z.array(
  z.strictObject({ slug, order: z.number().int(), title: bilingual, description: bilingual }),
);
export type CollectionEntry = z.infer<typeof collectionsSchema>[number];

export const errorTableSchema = z.array(
  z.strictObject({ code: z.number().int(), name: sentence, zh: sentence, en: sentence, article: slug }),
);
export type ErrorTableEntry = z.infer<typeof errorTableSchema>[number];

/** One published article as the search index takes it in; the unit of indexing and of the API. */
export interface SearchableArticle {
  readonly id: string;
  readonly collection: string;
  readonly title: string;
  readonly summary: string;
  readonly aliases: readonly string[];
  readonly codes: readonly string[];
  readonly platforms: readonly Platform[];
  readonly sections: readonly SearchableSection[];
}

/** A stretch of an article under one heading; the opening stretch has neither id nor heading. */
export interface SearchableSection {
  readonly id: string;
  readonly heading: string;
  readonly text: string;
  /** Identifiers that occur only in the section's code; found by search, never quoted in a snippet. */
  readonly code: string;
}

/** Half-open ranges of UTF-16 offsets to be marked. */
export type Marks = readonly (readonly [start: number, end: number])[];

export interface SearchHit {
  readonly slug: string;
  readonly collection: string;
  readonly collectionTitle: string;
  readonly title: string;
  readonly titleMarks: Marks;
  readonly platforms: readonly Platform[];
  /** The section that answers best; empty when it is the article's opening. */
  readonly anchor: string;
  readonly heading: string;
  readonly snippet: string;
  readonly marks: Marks;
  readonly score: number;
}

export interface SearchAnswer {
  readonly query: string;
  /** How many articles matched at all; `hits` is the first stretch of them. */
  readonly total: number;
  /** False: nothing here is likely to answer; say so and offer a ticket. */
  readonly confident: boolean;
  readonly hits: readonly SearchHit[];
}

export const QUERY_LENGTH = 200;

/** The query string of `GET /api/v1/search`. */
export const searchParamsSchema = z.strictObject({
  q: z.string().max(QUERY_LENGTH).default(""),
  locale: z.enum(["zh", "en"]).default("zh"),
  limit: z.coerce.number().int().min(1).max(100).default(10),
});

/** `public/search/manifest.json`: where each language's index lies and which content it was built from. */
export const indexManifestSchema = z.record(z.enum(["zh", "en"]), z.strictObject({ url: z.string(), digest: z.string() }));
export type IndexManifest = z.infer<typeof indexManifestSchema>;

/** The address of an article, without the locale. */
export function articleHref(article: { collection: string; slug: string; anchor?: string }): string {
  return `/help/${article.collection}/${article.slug}${article.anchor ? `#${article.anchor}` : ""}`;
}
