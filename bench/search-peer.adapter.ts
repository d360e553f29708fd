/**
 * Other search engines under the contract of `bench/search/run.mjs`, as they come and as their users tune them for
 * Chinese. Which one is said by PEER; `npm run bench search` runs them all.
 */
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { create, insertMultiple, search as oramaSearch } from "@orama/orama";
import { createTokenizer } from "@orama/tokenizers/mandarin";
import { Charset, Index } from "flexsearch";
import lunr from "lunr";
import MiniSearch from "minisearch";
import type { BenchArticle } from "./search-corpus";

type Ask = (query: string, limit: number) => string[] | Promise<string[]>;
type Engine = (docs: readonly BenchArticle[]) => Ask | Promise<Ask>;

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
const words = (text: string): string[] =>
  [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment.toLowerCase());
const flat = (docs: readonly BenchArticle[]) => docs.map((doc) => ({ ...doc, headings: doc.headings.join("\n") }));
const FIELDS = ["title", "headings", "body"];

const flexsearch =
  (options: ConstructorParameters<typeof Index>[0], suggest: boolean): Engine =>
  (docs) => {
    const index = new Index(options);
    for (const [at, { title, headings, body }] of docs.entries()) index.add(at, [title, ...headings, body].join("\n"));
    return (query, limit) => {
      const found = index.search(query, { limit, suggest }) as number[];
      return found.map((at) => docs[at]?.id ?? "");
    };
  };

const minisearch =
  (options: object): Engine =>
  (docs) => {
    const index = new MiniSearch({ fields: FIELDS, ...options });
    index.addAll(flat(docs));
    return (query, limit) =>
      index
        .search(query)
        .slice(0, limit)
        .map(({ id }) => String(id));
  };

const lunrEngine =
  (read: (text: string) => string, isChinese: boolean): Engine =>
  (docs) => {
    const index = lunr((builder) => {
      // its trimmer and stemmer know Latin letters only and would leave nothing of Chinese words
      if (isChinese) {
        builder.pipeline.reset();
        builder.searchPipeline.reset();
      }
      builder.field("title", { boost: 5 });
      builder.field("headings", { boost: 2 });
      builder.field("body");
      for (const { id, title, headings, body } of flat(docs))
        builder.add({ id, title: read(title), headings: read(headings), body: read(body) });
    });
    // lunr reads + - : ~ ^ * as its own query language; nobody types that
    return (query, limit) =>
      index
        .search(read(query).replace(/[-+:~^*]/g, " "))
        .slice(0, limit)
        .map(({ ref }) => ref);
  };

const orama: Engine = async (docs) => {
  const schema = { id: "string", title: "string", headings: "string", body: "string" } as const;
  const base = create({ schema, components: { tokenizer: await createTokenizer() } });
  await insertMultiple(
    base,
    flat(docs).map(({ id, title, headings, body }) => ({ id, title, headings, body })),
  );
  const options = { properties: FIELDS as ["title", "headings", "body"], boost: { title: 3 }, threshold: 1 };
  return async (term, limit) => (await oramaSearch(base, { term, limit, ...options })).hits.map(({ id }) => id);
};

const PAGEFIND: string = "pagefind";

/** Its programs are packages of their own that not every registry carries, so it takes part where somebody installed it. */
const isPagefindHere = existsSync(new URL(`../node_modules/${PAGEFIND}/package.json`, import.meta.url));

/** Made for a browser: its files go to a folder, and `fetch` and the few globals it asks for are lent to it. */
const pagefind: Engine = async (docs) => {
  const { createIndex, close } = await import(PAGEFIND);
  const { index } = await createIndex({});
  if (!index) throw new Error("pagefind did not start");
  for (const { id, lang, title, headings, body } of docs) {
    const content = [title, ...headings, body].join("\n");
    await index.addCustomRecord({ url: `/${id}`, content, language: lang, meta: { title } });
  }
  const folder = mkdtempSync(join(tmpdir(), "pagefind-"));
  for (const { path, content } of (await index.getFiles()).files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  await close();
  writeFileSync(join(folder, "package.json"), '{"type":"module"}');
  const base = pathToFileURL(`${folder}/`).href;
  const page = { querySelector: () => ({ getAttribute: () => "zh" }), currentScript: null };
  const read = async (url: string) => new Response(readFileSync(new URL(url, "file:///")));
  Object.assign(globalThis, {
    document: page,
    location: new URL(base),
    window: { location: new URL(base) },
    fetch: read,
  });
  const engine = await import(`${base}pagefind.js`);
  await engine.options({ basePath: base, baseUrl: "/" });
  await engine.init();
  return async (query, limit) => {
    const { results } = await engine.search(query);
    const hits: { url: string }[] = await Promise.all(
      results.slice(0, limit).map((result: { data(): Promise<{ url: string }> }) => result.data()),
    );
    return hits.map(({ url }) => url.slice(1));
  };
};

export const PEERS: Readonly<Record<string, Engine>> = {
  "FlexSearch, as it comes": flexsearch({}, false),
  "FlexSearch, Charset.CJK and suggestions": flexsearch({ encoder: Charset.CJK }, true),
  "MiniSearch, as it comes": minisearch({}),
  "MiniSearch, word segmenter, prefix, fuzzy": minisearch({
    tokenize: words,
    searchOptions: { boost: { title: 3, headings: 1.5 }, prefix: true, fuzzy: 0.2 },
  }),
  "lunr, as it comes": lunrEngine((text) => text, false),
  "lunr, word segmenter on both sides": lunrEngine((text) => words(text).join(" "), true),
  "Orama, its Mandarin tokenizer": orama,
  ...(isPagefindHere ? { Pagefind: pagefind } : {}),
};

export const name = process.env.PEER ?? "";
let ask: Ask | undefined;

export async function build(docs: readonly BenchArticle[]): Promise<void> {
  ask = await PEERS[name]?.(docs);
}

export async function search(query: string, limit: number): Promise<string[]> {
  if (!ask) throw new Error(`no such engine: ${name}`);
  return ask(query, limit);
}
