/** Shapes of the knowledge base: what an article's front matter may say, and what a search asks and answers. */
import { z } from "zod";
import { PLATFORMS, QUERY_LENGTH } from "./search/hit";

export type { SearchAnswer, SearchableArticle, SearchableSection } from "./search/hit";

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be lower-case words joined by hyphens");
const sentence = z.string().trim().min(1);

/** Where an article lay before: `<slug>` in the same collection, or `<collection>/<slug>`. */
const address = z
  .string()
  .regex(/^([a-z0-9]+(-[a-z0-9]+)*\/)?[a-z0-9]+(-[a-z0-9]+)*$/, "must be <slug> or <collection>/<slug>");

const frontMatterFields = z.strictObject({
  title: sentence.max(120),
  summary: sentence.max(400),
  order: z.number().int(),
  updated: z.iso.date(),
  platforms: z.array(z.enum(PLATFORMS)).min(1),
  applies: z.string().regex(/^(>=|<=|<|>|=)?\d+(\.\d+)*( <\d+(\.\d+)*)?$/, 'must be a version range such as ">=5.0"'),
  codes: z.array(z.number().int()).optional(),
  aliases: z.array(sentence).optional(),
  related: z.array(slug).optional(),
  /** Drafts have no page; deprecated articles keep theirs and leave lists, search, sitemap and feed. */
  status: z.enum(["published", "draft", "deprecated"]).default("published"),
  /** The article to read instead of a deprecated one. */
  supersededBy: slug.optional(),
  /** Earlier addresses of this article; each answers with a permanent redirect. */
  was: z.array(address).optional(),
});

export const frontMatterSchema = frontMatterFields.superRefine(({ status, supersededBy, was }, context) => {
  const refuse = (field: string, message: string) => context.addIssue({ code: "custom", path: [field], message });
  if (supersededBy && status !== "deprecated") refuse("supersededBy", 'needs status: "deprecated"');
  if (was && status === "draft") refuse("was", "a draft has no page that an old address could lead to");
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

/** The query string of `GET /api/v1/search`. */
export const searchParamsSchema = z.strictObject({
  q: z.string().max(QUERY_LENGTH).default(""),
  locale: z.enum(["zh", "en"]).default("zh"),
  limit: z.coerce.number().int().min(1).max(100).default(10),
  collection: slug.optional(),
  platform: z.enum(PLATFORMS).optional(),
});

/** What the search page is narrowed to by its address. What it does not know asks for nothing. */
export const searchFilterSchema = z.object({
  collection: slug.optional().catch(undefined),
  platform: z.enum(PLATFORMS).optional().catch(undefined),
  /** The articles' language, when it is not the reader's. */
  in: z.enum(["zh", "en"]).optional().catch(undefined),
});

/** `public/search/manifest.json`: where each language's index lies, whole and in parts, and what it was built from.
 * Without parts, browsers ask the portal. */
export const indexManifestSchema = z.record(
  z.enum(["zh", "en"]),
  z.strictObject({ url: z.string(), head: z.string().optional(), body: z.string().optional(), digest: z.string() }),
);
export type IndexManifest = z.infer<typeof indexManifestSchema>;
