import "server-only";
/**
 * What people wrote in a ticket → safe HTML: paragraphs, lists, tables, code, links. Nothing typed is lost: HTML is shown
 * as the text it is, pictures from elsewhere become links (a remote picture tells its owner who reads, SEC-20), headings
 * are strong lines, so that a pasted log cannot shout. Line breaks are kept by the style sheet.
 */
import type { Root as HtmlRoot } from "hast";
import type { Root } from "mdast";
import rehypeSanitize, { defaultSchema } from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { visit } from "unist-util-visit";

const TAGS = ["p", "strong", "em", "del", "code", "pre", "blockquote", "ul", "ol", "li", "hr", "br", "a"];
const TABLE = ["table", "thead", "tbody", "tr", "th", "td"];
const SAFE = {
  ...defaultSchema,
  tagNames: [...TAGS, ...TABLE],
  attributes: { a: ["href"], th: ["align"], td: ["align"], ol: ["start"] },
  protocols: { href: ["http", "https", "mailto"] },
};

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(plainly)
  .use(remarkRehype)
  .use(rehypeSanitize, SAFE)
  .use(outward)
  .use(rehypeStringify)
  .freeze();

/** Longer texts are pasted logs: reading marks into them helps nobody and takes time from everybody. */
export const MARKDOWN_LIMIT = 6000;

/** Safe HTML of one text. What is too long or nested too deeply to be meant as Markdown is shown as typed. */
export function wordsToHtml(words: string): string {
  if (words.length > MARKDOWN_LIMIT) return asTyped(words);
  try {
    return String(processor.processSync(words));
  } catch (error) {
    if (error instanceof RangeError) return asTyped(words);
    throw error;
  }
}

const asTyped = (words: string) =>
  `<p>${words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")}</p>`;

const LIMIT = 2000;
const known = new Map<string, string>();

/** The same, remembered by the text's id: a text never changes. */
export function htmlOfText(id: string, words: string): string {
  const found = known.get(id);
  if (found !== undefined) return found;
  const html = wordsToHtml(words);
  if (known.size >= LIMIT) known.delete(known.keys().next().value ?? "");
  known.set(id, html);
  return html;
}

/** Markdown that would vanish, shout or fetch, as what was typed. */
function plainly() {
  return (tree: Root) => {
    visit(tree, (node, index, parent) => {
      if (!parent || index === undefined) return;
      if (node.type === "html") {
        const text = { type: "text", value: node.value } as const;
        const isBlock = parent.type !== "paragraph" && parent.type !== "heading" && parent.type !== "tableCell";
        parent.children[index] = isBlock ? { type: "paragraph", children: [text] } : text;
      } else if (node.type === "heading") {
        parent.children[index] = { type: "paragraph", children: [{ type: "strong", children: node.children }] };
      } else if (node.type === "image") {
        const text = { type: "text", value: node.alt || node.url } as const;
        parent.children[index] = { type: "link", url: node.url, children: [text] };
      }
    });
  };
}

/** Links lead away from here and tell nobody from where (SEC-23). */
function outward() {
  return (tree: HtmlRoot) => {
    visit(tree, "element", (node) => {
      if (node.tagName === "a" && node.properties.href) node.properties.rel = ["nofollow", "noopener", "noreferrer"];
      if (node.tagName === "pre" || node.tagName === "table") node.properties.tabIndex = 0;
    });
  };
}
