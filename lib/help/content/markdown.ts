/**
 * Markdown → what an article page draws: stretches of safe HTML, groups of code per platform, and the list of contents.
 * Raw HTML in the source is dropped and the tree is sanitised before our own steps add ids, links and colours.
 */
import "server-only";
import rehypeShikiFromHighlighter from "@shikijs/rehype/core";
import type { Element, Root as HtmlRoot, RootContent } from "hast";
import type { Code, Root } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import rehypeSanitize, { defaultSchema } from "rehype-sanitize";
import rehypeSlug from "rehype-slug";
import rehypeStringify from "rehype-stringify";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import type { Locale } from "@/lib/i18n/routing";
import { discoveryWords } from "../words";
import { CONTENT_ROOT } from "./files";
import { linkHeadings } from "./heading-links";
import { highlighter, SHIKI_OPTIONS } from "./highlight";
import { sizeImages } from "./images";

export interface Heading {
  readonly depth: 2 | 3;
  readonly id: string;
  readonly text: string;
}

/** One listing; `title` is the platform or file it belongs to. */
export interface CodePanel {
  readonly title: string;
  readonly html: string;
}

export type Piece =
  | { readonly kind: "html"; readonly html: string }
  | { readonly kind: "code"; readonly panels: readonly CodePanel[] };

export interface RenderedArticle {
  readonly pieces: readonly Piece[];
  readonly headings: readonly Heading[];
}

/** Renders the body of an article in one language. */
export async function renderMarkdown(source: string, locale: Locale, root = CONTENT_ROOT): Promise<RenderedArticle> {
  const t = await discoveryWords(locale);
  const processor = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(carryCodeMeta)
    .use(remarkRehype)
    .use(rehypeSanitize, SAFE)
    .use(rehypeSlug)
    .use(sizeImages, root)
    .use(localizeLinks, locale)
    .use(rehypeShikiFromHighlighter, await highlighter(), { ...SHIKI_OPTIONS, parseMetaString: titleOf });
  const tree = await processor.run(processor.parse(source));
  slimListings(tree);
  const headings = headingsOf(tree);
  linkHeadings((heading) => t("article.headingLink", { heading }))(tree);
  return { pieces: piecesOf(tree), headings };
}

const SAFE = {
  ...defaultSchema,
  clobberPrefix: "",
  attributes: { ...defaultSchema.attributes, code: [["className", /^language-./] as [string, RegExp], "metastring"] },
};

/** The info string after the language survives sanitising only as a property. */
function carryCodeMeta() {
  return (tree: Root) => {
    visit(tree, "code", (node: Code) => {
      if (node.meta) node.data = { ...node.data, hProperties: { ...node.data?.hProperties, metastring: node.meta } };
    });
  };
}

export function titleOf(meta: string): Record<string, string> {
  const title = /\btitle="([^"]*)"/.exec(meta)?.[1];
  return title ? { "data-title": title } : {};
}

/** `/help/…` in a source file means the reader's own language; other sites open with no referrer to us. */
function localizeLinks(locale: Locale) {
  return (tree: HtmlRoot) => {
    visit(tree, "element", (node) => {
      const href = node.tagName === "a" ? node.properties.href : undefined;
      if (typeof href !== "string") return;
      if (href.startsWith("/")) node.properties.href = `/${locale}${href}`;
      else if (/^https?:/.test(href)) node.properties.rel = ["noreferrer"];
    });
  };
}

/**
 * The highlighter writes each colour three times and wraps every listing in a root of its own. One `light-dark()` per
 * token is enough, and ground and plain text take the page's own tokens: half the markup, the same picture.
 */
function slimListings(tree: HtmlRoot): void {
  tree.children = tree.children.flatMap((node) =>
    (node.type as string) === "root" ? (node as unknown as HtmlRoot).children : [node],
  );
  visit(tree, "element", (pre) => {
    if (pre.tagName !== "pre") return;
    const plain = colourOf(pre);
    pre.properties = { tabIndex: 0, dataTitle: titleOfPre(pre) || undefined };
    visit(pre, "element", (token) => {
      const colour = colourOf(token);
      if (colour) token.properties = colour.toLowerCase() === plain.toLowerCase() ? {} : { style: colour };
    });
  });
}

const colourOf = (node: Element) =>
  /(?:^|;)(color:light-dark\([^)]*\))/.exec(String(node.properties.style ?? ""))?.[1] ?? "";

function headingsOf(tree: HtmlRoot): Heading[] {
  const headings: Heading[] = [];
  visit(tree, "element", (node) => {
    const depth = node.tagName === "h2" ? 2 : node.tagName === "h3" ? 3 : undefined;
    if (depth) headings.push({ depth, id: String(node.properties.id), text: textOf(node) });
  });
  return headings;
}

/** Neighbouring titled listings become one group; everything else stays running HTML. */
function piecesOf(tree: HtmlRoot): Piece[] {
  const pieces: Piece[] = [];
  let prose: RootContent[] = [];
  let panels: CodePanel[] = [];
  const flush = () => {
    if (prose.some((node) => !isBlank(node))) pieces.push({ kind: "html", html: stringify(prose) });
    if (panels.length > 0) pieces.push({ kind: "code", panels });
    prose = [];
    panels = [];
  };
  for (const node of tree.children) {
    if (isPre(node)) {
      const title = titleOfPre(node);
      if (prose.length > 0 || !title || panels.some((panel) => panel.title === title)) flush();
      panels.push({ title, html: stringify([node]) });
      if (!title) flush();
    } else if (!(isBlank(node) && panels.length > 0)) {
      if (panels.length > 0) flush();
      prose.push(node);
    }
  }
  flush();
  return pieces;
}

const isBlank = (node: RootContent) => node.type === "text" && node.value.trim() === "";
const isPre = (node: RootContent): node is Element => node.type === "element" && node.tagName === "pre";
const titleOfPre = (pre: Element) => String(pre.properties["data-title"] ?? pre.properties.dataTitle ?? "");
const stringifier = unified().use(rehypeStringify);
const stringify = (children: RootContent[]) => stringifier.stringify({ type: "root", children });
